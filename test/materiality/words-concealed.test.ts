import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/materiality/judging/assess.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';

const policy = (sentence: string): string =>
  `# Privacy\n\nThis notice says how Larkpost treats data.\n\n## Sale\n\n${sentence}\n\n## Contact\n\nWrite to us.\n`;

const plain = policy('We do not sell your personal data.');

describe('words that are concealed', () => {
  it.each([
    ['a look-alike letter', 'We do not s\u0435ll your personal data.', 'look like others: readers see "sell"'],
    [
      'a zero-width space',
      'We do not s\u200bell your personal data.',
      '"s⟨U+200B⟩ell" holds characters that are not seen',
    ],
    [
      'tag characters',
      'We do not sell\u{e006e}\u{e006f} your personal data.',
      '"no" holds characters that are not seen: readers see nothing',
    ],
    ['full-width letters', 'We do not \uff53\uff45\uff4c\uff4c your personal data.', 'readers see "sell"'],
    ['an override', 'We do \u202eton\u202c sell your personal data.', 'readers see "not"'],
  ])('%s alone is for a person to decide, and told with its line', (_, sentence, told) => {
    const assessment = assess(redlineOfTexts(plain, policy(sentence)));
    expect(assessment).toMatchObject({ level: 'material', needsReview: true, direction: 'mixed', newUse: false });
    const [finding] = assessment.findings;
    expect(finding).toMatchObject({
      rule: 'words-concealed',
      level: 'material',
      needsReview: true,
      section: ['Privacy', 'Sale'],
    });
    expect(finding?.after).toBe('We do not sell your personal data.');
    expect(finding?.why).toContain('in line 7 ');
    expect(finding?.why).toContain(told);
  });

  it('tells each block of its own', () => {
    const sentence = 'We do not s\u0435ll your personal data.\n\nWe ke\u0435p letters.';
    const { findings } = assess(
      redlineOfTexts(policy('We do not sell your personal data.\n\nWe keep letters.'), policy(sentence)),
    );
    expect(findings.map(({ rule, after }) => [rule, after])).toEqual([
      ['words-concealed', 'We do not sell your personal data.'],
      ['words-concealed', 'We keep letters.'],
    ]);
  });

  it('is silent where the earlier text concealed the same, and where what was concealed is written out', () => {
    const tricked = policy('We do not s\u0435ll your personal data.');
    expect(assess(redlineOfTexts(tricked, tricked.replace('Write to', 'Please write to'))).needsReview).toBe(false);
    expect(assess(redlineOfTexts(tricked, plain))).toMatchObject({ level: 'editorial', needsReview: false });
  });

  it('judges new words by what they say besides', () => {
    const after = policy('We do not sell your personal data.\n\nWe s\u0435ll your location to data brokers.');
    const rules = assess(redlineOfTexts(plain, after)).findings.map(({ rule }) => rule);
    expect(rules).toContain('words-concealed');
    expect(rules).toContain('sale-or-ads-started');
  });
});
