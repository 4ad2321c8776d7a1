import fc from 'fast-check';
import type { ChangeKind, Edit, EditPlace, Redline, SentenceMove } from '../../../src/core/redline/change/types.ts';
import type { BlockKind } from '../../../src/core/text/policy/types.ts';
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

/** From the first text to the second, words that both begin with kept. */
function way(from: string, to: string): readonly Edit[] {
  const [old, own] = [from.split(' '), to.split(' ')];
  let same = 0;
  while (same < Math.min(old.length, own.length) - 1 && old[same] === own[same]) same += 1;
  const kept = old.slice(0, same).join(' ');
  if (from === to || same === 0)
    return from === to
      ? [['=', from]]
      : [
          ['-', from],
          ['+', to],
        ];
  return [
    ['=', `${kept} `],
    ['-', old.slice(same).join(' ')],
    ['+', own.slice(same).join(' ')],
  ];
}

/** The places of all edits of one kind, white space at their ends left out. */
function placesOf({ changes }: Redline, op: Edit[0]): readonly (EditPlace & { readonly text: string })[] {
  return changes.flatMap(({ id, edits }) =>
    edits.flatMap(([own, whole], edit) => {
      const text = whole.trim();
      const start = whole.indexOf(text);
      return own === op && text !== '' ? [{ change: id, edit, start, end: start + text.length, text }] : [];
    }),
  );
}

/** The redline with some of what was deleted gone to where something was inserted. */
function withSentenceMoves(redline: Redline, wanted: number): Redline {
  const [deleted, inserted] = [placesOf(redline, '-'), placesOf(redline, '+')];
  const sentenceMoves = deleted.slice(0, wanted).flatMap(({ text: old, ...from }, at): SentenceMove[] => {
    const target = inserted[inserted.length - 1 - at];
    if (target === undefined) return [];
    const { text: own, ...to } = target;
    return [{ from, to, edits: way(old, own) }];
  });
  return { ...redline, sentenceMoves };
}

/** Redlines of every kind of change over hostile words, true to the contract. */
export const arbitraryRedline: fc.Arbitrary<Redline> = fc
  .tuple(fc.array(step, { maxLength: 14 }), fc.integer({ min: 0, max: 3 }))
  .map(([steps, moves]) => withSentenceMoves(buildRedline(steps), moves));
