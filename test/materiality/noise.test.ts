import { describe, expect, it } from 'vitest';
import { assessPassage, assessTexts } from './assess-texts.ts';

const policy = (top: string, bottom: string): string => `${top}# Privacy Policy

Harbour Post collects your name and your fax number, and shares them with couriers only.

## Your rights

You may ask for a copy of your personal data at any time.
${bottom}`;

const cases: readonly {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly says: RegExp;
}[] = [
  {
    name: 'a menu above the title',
    before: policy('- Home\n- Shop\n\n', ''),
    after: policy('- Start\n- Buy now\n- Offers of the week\n\n', ''),
    says: /furniture|title/,
  },
  {
    name: 'a survey at the end',
    before: policy('', ''),
    after: policy(
      '',
      '\n## Help us make this page better\n\nWhy are you visiting today?\n\nTo look around\n\nHow easy was it to find what you were looking for on our page today?\n',
    ),
    says: /furniture|is not about/,
  },
  {
    name: 'a price ticker',
    before: policy('', '\n$83,925.94 2.07%\n'),
    after: policy('', '\n$82,433.99 1.72%\n'),
    says: /number|furniture/,
  },
  {
    name: 'a date stamp',
    before: policy('', '\nLast updated: 3 May 2024\n'),
    after: policy('', '\nLast updated: 4 June 2025\n'),
    says: /date/,
  },
  {
    name: 'a link target',
    before: policy('', '\n[Ask us](https://a.example/1)\n'),
    after: policy('', '\n[Ask us](https://b.example/2)\n'),
    says: /link target/,
  },
  {
    name: 'an error page in place of the policy',
    before: policy('', ''),
    after: 'Page not found\n\nPlease try again later.\n',
    says: /error page|not a privacy policy|beginning/,
  },
  {
    name: 'the policy after an error page',
    before: 'Access denied\n',
    after: policy('', ''),
    says: /error page|not a privacy policy|beginning/,
  },
  {
    name: 'a counter',
    before: policy('', '\nRead by 900 people.\n'),
    after: policy('', '\nRead by 950 people.\n'),
    says: /number/,
  },
  {
    name: 'a paragraph said elsewhere',
    before: policy('', ''),
    after: policy('', '\nHarbour Post shares your name and your fax number with couriers only.\n'),
    says: /elsewhere/,
  },
];

describe('noise is editorial and says which kind', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { before, after, says }) => {
    for (const assessment of [assessTexts(before, after), assessTexts(after, before)]) {
      expect(assessment.level, JSON.stringify(assessment.findings)).toBe('editorial');
      expect(assessment.findings.map((finding) => finding.why).join('\n')).toMatch(says);
    }
  });
});

it('says nothing of emphasis alone, which the redline counts as formatting', () => {
  const [before, after] = [policy('', '\nWe answer **soon**.\n'), policy('', '\nWe answer *soon*.\n')];
  expect(assessTexts(before, after)).toMatchObject({ level: 'editorial', findings: [] });
});

it('finds the section that is referred to whether or not its title is in bold', () => {
  const text = policy(
    '',
    '\n## 6. Choices\n\nSee section 7 for more.\n\n7. **Complaints**\n\nYou may complain to us.\n',
  );
  expect(assessTexts(text, text.replaceAll('**', ''))).toMatchObject({ level: 'editorial', findings: [] });
});

const ordinary: readonly (readonly [string, string])[] = [
  ['We use cookies to keep you logged in.', 'We use cookies and tracking pixels to keep you logged in.'],
  ['A captcha keeps robots out.', 'A captcha keeps robots out. We share its answers with advertisers.'],
  ['You can enable cookies in your browser.', 'You can enable cookies in your browser. We sell what they record.'],
];

describe('policy text is not taken for an error page', () => {
  it.each(ordinary)('%j -> %j', (before, after) => {
    expect(assessPassage(before, after).level).toBe('material');
  });
});

describe('broken input', () => {
  const texts = [
    '',
    '\n\n\n',
    '\uFEFF',
    '\u0000\u0001\u0002',
    '| a | b\n|--',
    '**[',
    '# ',
    '- \n- \n',
    '<div><p>x',
    'x'.repeat(20_000),
  ];
  it('never fails', () => {
    for (const before of texts)
      for (const after of texts) expect(assessTexts(before, after).level).toMatch(/^(?:editorial|minor|material)$/);
  });
});
