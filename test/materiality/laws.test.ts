import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/materiality/finding/types.ts';
import type { Direction } from '../../src/core/terms.ts';
import { assessTexts } from './assess-texts.ts';
import { disguises, richPolicy } from './disguises.ts';

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

const places = fc
  .infiniteStream(fc.nat(1_000_000))
  .map((stream) => (below: number) => (stream.next().value as number) % below);
const disguise = fc
  .tuple(fc.array(fc.constantFrom(...disguises), { minLength: 1, maxLength: 4 }), places)
  .map(([chosen, pick]) => ({
    names: chosen.map(({ name }) => name).join(', '),
    apply: (text: string): string => chosen.reduce((changed, { apply }) => apply(changed, pick), text),
  }));

/** What an assessment finds beyond the form. */
const weighty = ({ findings }: Assessment): string[] =>
  findings
    .filter(({ level }) => level !== 'editorial')
    .map(({ id, level, newUse, direction }) => `${id} ${level} ${newUse} ${direction}`)
    .sort();

describe('laws of an assessment', () => {
  it.each([
    ['plain', frame],
    ['rich', richPolicy],
  ])('finds nothing between identical texts: %s', (_, write) => {
    fc.assert(
      fc.property(subset, (parts) => {
        expect(assessTexts(write(parts), write(parts))).toMatchObject({
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

  it.each([
    ['plain', frame],
    ['rich', richPolicy],
  ])('mirrors in direction when the two texts are swapped: %s', (_, write) => {
    fc.assert(
      fc.property(subset, subset, (before, after) => {
        const there = assessTexts(write(before), write(after));
        const back = assessTexts(write(after), write(before));
        expect(back.level).toBe(there.level);
        expect(back.direction).toBe(opposite[there.direction]);
        expect(back.categories).toEqual(there.categories);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'a denial that goes',
      'You may ask that we not sell your data, by the link below.',
      'You may follow the link below.',
    ],
    ['another matter on each side', 'We share it with sellers of stamps.', 'We keep it for sellers of stamps.'],
    [
      'a practice on one side only',
      'Stamps for sellers and buyers of all sorts.',
      'We share stamps with sellers of all sorts.',
    ],
  ])('mirrors in direction and categories: %s', (_, one, other) => {
    const there = assessTexts(frame([one]), frame([other]));
    const back = assessTexts(frame([other]), frame([one]));
    expect([back.level, back.direction, back.categories]).toEqual([
      there.level,
      opposite[there.direction],
      there.categories,
    ]);
    expect(there.findings.some(({ level }) => level !== 'editorial')).toBe(true);
  });

  it('calls a denial that goes and a practice that comes adverse, not partly in favour', () => {
    const denied = 'We do not share personal data with third parties for their own purposes.';
    const shared = 'We share your e-mail address with our analytics partners, who use it for their own products.';
    const { direction, findings } = assessTexts(frame([denied]), frame([shared]));
    expect(direction).toBe('adverse');
    expect(findings.map((finding) => finding.direction)).not.toContain('mixed');
    expect(assessTexts(frame([shared]), frame([denied])).direction).toBe('favourable');
  });

  it.each(disguises.filter(({ leads }) => !leads))('finds nothing in $name', ({ apply }) => {
    fc.assert(
      fc.property(subset, places, (parts, pick) => {
        const text = richPolicy(parts);
        const assessment = assessTexts(text, apply(text, pick));
        expect(assessment).toMatchObject({ level: 'editorial', newUse: false, categories: [], findings: [] });
      }),
      { numRuns: 20 },
    );
  });

  it.each(disguises.filter(({ leads }) => leads))('finds nothing but form in $name', ({ apply }) => {
    fc.assert(
      fc.property(subset, places, (parts, pick) => {
        const text = richPolicy(parts);
        const assessment = assessTexts(text, apply(text, pick));
        expect(assessment.findings.map(({ rule }) => rule)).toEqual(assessment.findings.map(() => 'editorial'));
        expect(assessment).toMatchObject({ level: 'editorial', newUse: false, categories: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing but where links lead in several changes of white space, typography and Markdown at once', () => {
    fc.assert(
      fc.property(subset, disguise, (parts, { apply }) => {
        const text = richPolicy(parts);
        const told = assessTexts(text, apply(text)).findings.map(({ why }) => why);
        expect(told.filter((why) => !why.includes('link target'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same in a change whatever the form of either text', () => {
    fc.assert(
      fc.property(subset, subset, disguise, disguise, (before, after, one, other) => {
        const plain = assessTexts(richPolicy(before), richPolicy(after));
        const disguised = assessTexts(one.apply(richPolicy(before)), other.apply(richPolicy(after)));
        expect(weighty(disguised)).toEqual(weighty(plain));
        expect(disguised.level).toBe(plain.level);
      }),
      { numRuns: 150 },
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
