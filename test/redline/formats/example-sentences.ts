import type { Redline } from '../../../src/core/redline/change/types.ts';
import { buildRedline, p } from './build-redline.ts';

const kept = 'We send faxes to the numbers that you dial.';
const old = 'You may ask us at any time to delete your faxes.';
const own = 'You may ask us at any time to delete your letters.';
const rest = 'Write to our office.';

/** A sentence that went, with one word changed, from a paragraph that stays into a new one. */
export const exampleSentences: Redline = {
  ...buildRedline([
    {
      kind: 'replaced',
      before: [p(`${kept} ${old}`)],
      after: [p(kept)],
      edits: [
        ['=', kept],
        ['-', ` ${old}`],
      ],
    },
    { kind: 'inserted', after: [p(`${own} ${rest}`)], edits: [['+', `${own} ${rest}`]] },
  ]),
  sentenceMoves: [
    {
      from: { change: 'c1', edit: 1, start: 1, end: 1 + old.length },
      to: { change: 'c2', edit: 0, start: 0, end: own.length },
      edits: [
        ['=', 'You may ask us at any time to delete your '],
        ['-', 'faxes'],
        ['+', 'letters'],
        ['=', '.'],
      ],
    },
  ],
};
