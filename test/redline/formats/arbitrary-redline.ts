import fc from 'fast-check';
import type { BlockKind } from '../../../src/core/policy/types.ts';
import type { ChangeKind, Edit, Redline } from '../../../src/core/redline/types.ts';
import { type BlockSpec, buildRedline, type Step } from './build-redline.ts';

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('we', 'share', 'data', 'partners', 'thirty', 'days', 'may', 'not', 'fax') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<script>alert(1)</script>',
      '</main>',
      '<b',
      '&amp;',
      '"quoted"',
      "it's",
      '*',
      '**bold**',
      '~~struck~~',
      '`tick`',
      '[link](x)',
      '#12',
      '@team',
      'a@b.example',
      '$5',
      '1.',
      '-',
      '+',
      '|',
      'https://a_b.example/x_y',
      'www.c_d.example',
      '個人情報を共有します',
      'ข้อมูลส่วนบุคคล',
      'بيانات',
      '(',
      ').',
    ),
  },
);

const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const kind = fc.constantFrom<BlockKind>('paragraph', 'item', 'row', 'quote', 'code', 'html', 'heading');

function spec(kindOf: BlockKind, own: string): BlockSpec {
  return { kind: kindOf, text: own, level: kindOf === 'heading' ? 2 : kindOf === 'item' ? 1 : 0 };
}

/** Cuts a text at some of its spaces: blocks that join to it by one space. */
function cut(own: string, at: readonly number[], kindOf: BlockKind): readonly BlockSpec[] {
  const words = own.split(' ');
  const parts: string[][] = [[]];
  words.forEach((part, place) => {
    if (place > 0 && at.includes(place)) parts.push([]);
    parts.at(-1)?.push(part);
  });
  return parts.map((part) => spec(kindOf, part.join(' ')));
}

const edited = fc
  .array(fc.tuple(fc.constantFrom<Edit[0]>('=', '=', '-', '+'), text, fc.constantFrom(' ', ' ', '')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs) => pairs.map(([op, own, gap], at): Edit => [op, at < pairs.length - 1 ? own + gap : own]))
  .filter((edits) => edits.some(([op]) => op !== '+') && edits.some(([op]) => op !== '-'));
const cuts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(kind, text).map(([own, words]): Step => ({ before: [spec(own, words)] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(kind, text).map(([own, words]): Step => ({ kind: 'inserted', after: [spec(own, words)] })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(kind, text).map(([own, words]): Step => ({ kind: 'deleted', before: [spec(own, words)] })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom<ChangeKind>('replaced', 'moved', 'retitled'),
        kind,
        edited,
        cuts,
        cuts,
        fc.integer({ min: 0, max: 20 }),
      )
      .map(([change, own, edits, beforeCuts, afterCuts, to]): Step => {
        const side = (dropped: Edit[0]): string => edits.flatMap(([op, part]) => (op === dropped ? [] : part)).join('');
        const before = cut(side('+'), beforeCuts, own);
        const after = cut(side('-'), afterCuts, own);
        return { kind: change, before, after, edits, ...(change === 'moved' ? { to } : {}) };
      }),
  },
  {
    weight: 1,
    arbitrary: text.map(
      (words): Step => ({
        kind: 'reformatted',
        before: [spec('paragraph', words)],
        after: [spec('paragraph', words)],
        formatting: [{ kind: 'link-target', before: 'https://old.example', after: '' }],
      }),
    ),
  },
);

/** Redlines of every kind of change over hostile words, true to the contract. */
export const arbitraryRedline: fc.Arbitrary<Redline> = fc.array(step, { maxLength: 14 }).map(buildRedline);
