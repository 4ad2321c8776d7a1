import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/core/materiality/types.ts';
import { assessTexts } from './assess-texts.ts';

const clauses = [
  'We collect your name, your e-mail address and your fax number.',
  'We use log files to find faults and to prevent fraud.',
  'We do not sell your personal data to anyone.',
  'We share card data with our payment processor.',
  'We keep billing records for 12 months.',
  'You can opt out of marketing messages in your settings.',
  'Our servers are located in Ireland.',
  'We encrypt every fax before it is stored.',
  'The service is not meant for children under 16.',
  'We notify you of changes to this policy by e-mail 30 days before they take effect.',
  'We may share usage data with advertisers.',
  'You have the right to access and to delete your personal data.',
];
const frame = (parts: readonly string[]): string =>
  `# Privacy Policy\n\n## Data\n\n${parts.join('\n\n')}\n\n## End\n\nThank you for reading this page.\n`;

const opposite: Readonly<Record<Direction, Direction>> = {
  adverse: 'favourable',
  favourable: 'adverse',
  mixed: 'mixed',
  neutral: 'neutral',
};
const subset = fc.subarray(clauses, { minLength: 2 });

const disguises: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll('\n\n', '\n\n\n'),
  (text) => text.replaceAll('. ', '.  '),
  (text) => text.replaceAll('personal data', '**personal data**'),
  (text) => text.replaceAll('## Data', 'Data\n----'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('fax', '*fax*'),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('marketing', '[marketing](https://harbour.example/m)'),
];

describe('laws of an assessment', () => {
  it('finds nothing between identical texts', () => {
    fc.assert(
      fc.property(subset, (parts) => {
        const assessment = assessTexts(frame(parts), frame(parts));
        expect(assessment).toMatchObject({
          level: 'editorial',
          newUse: false,
          direction: 'neutral',
          categories: [],
          findings: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  it('mirrors in direction when the two texts are swapped', () => {
    fc.assert(
      fc.property(subset, subset, (before, after) => {
        const there = assessTexts(frame(before), frame(after));
        const back = assessTexts(frame(after), frame(before));
        expect(back.level).toBe(there.level);
        expect(back.direction).toBe(opposite[there.direction]);
        expect(back.categories).toEqual(there.categories);
      }),
      { numRuns: 150 },
    );
  });

  it('adds no finding that is not editorial for white space, typography or Markdown', () => {
    fc.assert(
      fc.property(subset, subset, fc.constantFrom(...disguises), (before, after, disguise) => {
        const plain = assessTexts(frame(before), frame(after));
        const disguised = assessTexts(frame(before), disguise(frame(after)));
        const weighty = (assessment: typeof plain): string[] =>
          assessment.findings
            .filter((finding) => finding.level !== 'editorial')
            .map((finding) => finding.id)
            .sort();
        expect(weighty(disguised)).toEqual(weighty(plain));
        expect(disguised.level).toBe(plain.level);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the id of a finding when the text around it moves', () => {
    const idOf = (texts: readonly [string, string]): string | undefined =>
      assessTexts(...texts).findings.find((finding) => finding.rule === 'negation-flipped')?.id;
    const first = idOf([
      frame(['We do not sell your data.', clauses[0] as string]),
      frame(['We sell your data.', clauses[0] as string]),
    ]);
    const second = idOf([
      frame([clauses[1] as string, 'We do not sell your data.']),
      frame([clauses[1] as string, 'We sell your data.', clauses[4] as string]),
    ]);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
    expect(second).toBe(first);
  });
});
