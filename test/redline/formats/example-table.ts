import type { Redline } from '../../../src/core/redline/change/types.ts';
import { buildRedline, row, rowUnder } from './build-redline.ts';

const header = ['What', 'Why', 'How long'];
const why = 'To send it to the number that you dial and to show you in your account that it was received there';
const newWhy = `${why}, and to find out who misuses the service`;

/** A table of which one row was edited in two cells, one is new, and one is gone. */
export const exampleTable: Redline = buildRedline([
  { before: [row(...header)] },
  {
    kind: 'replaced',
    before: [rowUnder(header, 'Pages of a fax', why, 'thirty days')],
    after: [rowUnder(header, 'Pages of a fax', newWhy, 'one year')],
    edits: [
      ['=', `Pages of a fax | ${why}`],
      ['-', ' | thirty days'],
      ['+', ', and to find out who misuses the service | one year'],
    ],
  },
  { kind: 'inserted', after: [rowUnder(header, 'Address book', 'To fill in numbers', 'as long as you keep it')] },
  { kind: 'deleted', before: [rowUnder(header, 'Cover sheets', 'To print them', 'a day')] },
]);
