import { expect, it } from 'vitest';
import { assessTexts } from './assess-texts.ts';

const use = 'We use your fax number to deliver faxes. We answer your questions by e-mail.';
const share = 'We share your fax number with the couriers who carry printed faxes, and with nobody else.';
const policy = (...sections: readonly [string, string][]): string =>
  `# Privacy Policy\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join('\n\n')}\n`;

it('takes titles that changed places for titles, never for contact details or one for another', () => {
  const { level, findings } = assessTexts(
    policy(['1. How we use it', use], ['2. Sharing', share]),
    policy(['1. Who gets it', share], ['2. How we use your data', use]),
  );
  expect(level).toBe('editorial');
  const titles = findings.filter(({ rule }) => rule !== 'moved');
  expect(titles.map(({ rule, why }) => [rule, /heading/.test(why)])).toEqual(titles.map(() => ['editorial', true]));
  expect(findings.some(({ before, after }) => before === '1. How we use it' && after === '1. Who gets it')).toBe(false);
});

it('still judges a statement that a title with the same words stands over', () => {
  const { level } = assessTexts(
    policy(['1. Use', use], ['2. Sharing', share]),
    policy(['1. Use', use], ['2. Whom we tell', share.replace('nobody else', 'advertisers')]),
  );
  expect(level).toBe('material');
});
