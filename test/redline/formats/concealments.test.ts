import { describe, expect, it } from 'vitest';
import { redlineOfTexts } from '../../../src/core/redline/comparing/redline-of-texts.ts';
import { describeConcealment, placedConcealment } from '../../../src/core/redline/concealing/describe-concealment.ts';
import { newConcealments } from '../../../src/core/redline/concealing/new-concealments.ts';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { redlineJson } from '../../../src/core/redline/formats/plain/json.ts';
import { redlineMarkdown } from '../../../src/core/redline/formats/plain/markdown.ts';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import type { Concealment } from '../../../src/core/text/policy/concealment.ts';
import type { Policy } from '../../../src/core/text/policy/types.ts';
import { parsePolicy } from '../../../src/core/text/reading/parse-policy.ts';

const before = '# Sale\n\nWe do not sell letters.\n';
const after = '# Sale\n\nWe do not s\u0435ll letters.\n';
const told = 'What is written and what readers see differ in 1 place';
const place = 'line 3: "s⟨U+0435⟩ll" is in letters that look like others: readers see "sell"';

describe('a place where what is written and what is seen differ', () => {
  const redline = redlineOfTexts(before, after);

  it('stands in every format', () => {
    expect(redlineTerminal(redline, { width: 120 })).toContain(`${told}:\n${place}\n`);
    expect(redlineTerminal(redline, { width: 120, stat: true })).toContain(place);
    expect(redlineHtml(redline)).toContain(`${told}</h2>\n<ul><li dir="auto">${place.replaceAll('"', '&quot;')}</li>`);
    expect(redlineMarkdown(redline)).toContain(`**${told}:**\n\n- line 3: `);
    expect(redlineJson(redline).concealments).toEqual([
      { kind: 'look-alike', line: 3, endLine: 3, written: 's\u0435ll', seen: 'sell' },
    ]);
  });

  it('stands in none where it is not new', () => {
    const same = redlineOfTexts(after, `${after}\nWrite to us.\n`);
    for (const shown of [redlineTerminal(same), redlineHtml(same), redlineMarkdown(same)])
      expect(shown).not.toContain(told);
    expect(redlineJson(same).concealments).toEqual([]);
  });
});

describe('how a place is told', () => {
  const concealment: Concealment = { kind: 'struck', line: 4, endLine: 4, written: 'not', seen: '', block: 1 };

  it.each<[Partial<Concealment>, string]>([
    [{}, '"not" is struck through: readers take it as gone'],
    [{ kind: 'hidden', written: 'a\u001b[2Jb' }, '"a⟨U+001B⟩[2Jb" is hidden: readers do not see it'],
    [{ kind: 'comment', written: 'n\u00f6t' }, '"n\u00f6t" stands in a comment: readers do not see it'],
    [{ kind: 'folded' }, '"not" is folded away: readers see it only when they open it'],
    [{ kind: 'template' }, '"not" is replaced by the site\'s generator: what readers see is not known'],
    [{ kind: 'reversed', written: '21', seen: '12' }, '"21" is shown in another order: readers see "12"'],
    [
      { kind: 'character', written: 'n\u200bot', seen: 'not' },
      '"n⟨U+200B⟩ot" holds characters that are not seen: readers see "not"',
    ],
    [{ kind: 'character', written: 'not', seen: '' }, '"not" holds characters that are not seen: readers see nothing'],
  ])('%o', (changed, words) => {
    expect(describeConcealment({ ...concealment, ...changed })).toBe(words);
  });

  it('names the line or the lines, and cuts what is long', () => {
    expect(placedConcealment({ ...concealment, endLine: 6, written: 'x'.repeat(500) })).toBe(
      `lines 4-6: "${'x'.repeat(160)}…" is struck through: readers take it as gone`,
    );
  });
});

describe('what is new', () => {
  const policyWith = (concealments: readonly Concealment[], text = 'One.\n\nTwo.\n'): Policy => {
    const policy = parsePolicy(text);
    return { ...policy, canonical: policy.canonical, blocks: policy.blocks, concealments };
  };
  const comment = (written: string, line = 1): Concealment => ({
    kind: 'comment',
    line,
    endLine: line,
    written,
    seen: '',
    block: null,
  });
  const folded = (line: number, endLine: number, written: string): Concealment => ({
    ...comment(written, line),
    kind: 'folded',
    endLine,
  });

  it('is counted: the same words a second time are new once', () => {
    const found = newConcealments(
      policyWith([comment('a')]),
      policyWith([comment('a', 5), comment('a', 7), comment('b', 9)]),
    );
    expect(found.map(({ line }) => line)).toEqual([7, 9]);
  });

  it('is everything where there is no earlier text', () => {
    expect(newConcealments(null, policyWith([comment('a'), comment('b')]))).toHaveLength(2);
  });

  it.each([
    ['except in June', true],
    ['not', true],
    ['toc', false],
    ['markdownlint-disable MD013', false],
  ])('a comment %j is for review: %s', (written, forReview) => {
    expect(newConcealments(policyWith([]), policyWith([comment(written)]))).toMatchObject([{ forReview }]);
  });

  it('standing text that is folded away is for review; new text that is, and an edit inside, are words like others', () => {
    const standing = newConcealments(policyWith([]), policyWith([folded(3, 3, 'Two.')]));
    expect(standing).toMatchObject([{ kind: 'folded', forReview: true }]);
    const fresh = newConcealments(policyWith([], 'One.\n'), policyWith([folded(3, 3, 'Two.')]));
    expect(fresh).toMatchObject([{ kind: 'folded', forReview: false }]);
    const edit = newConcealments(
      policyWith([folded(3, 3, 'Ten.')], 'One.\n\nTen.\n'),
      policyWith([folded(3, 3, 'Two.')]),
    );
    expect(edit).toEqual([]);
  });
});
