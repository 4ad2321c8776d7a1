import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/redline/formats/pieces/pieces.ts';
import { type RowCell, rowCells } from '../../../src/core/redline/formats/pieces/row-cells.ts';
import { growthOnDoubling } from '../../counted-work.ts';

/** `Name: a[-b-]{+c+}` for each cell. */
function shown(cells: readonly RowCell[]): readonly string[] {
  return cells.map(({ op, pieces }) => {
    const text = pieces
      .map(([own, part]) => (own === '=' ? part : own === '+' ? `{+${part}+}` : `[-${part}-]`))
      .join('');
    return `${op === '=' ? '' : op}${text}`;
  });
}

const tables: readonly (readonly [name: string, pieces: readonly Piece[], cells: readonly string[]])[] = [
  [
    'an edit in one cell',
    [
      ['=', 'Logs | kept for '],
      ['-', 'thirty'],
      ['+', 'ninety'],
      ['=', ' days | Servers'],
    ],
    ['Logs', 'kept for [-thirty-]{+ninety+} days', 'Servers'],
  ],
  [
    'an edit over two cells',
    [
      ['=', 'Usage '],
      ['-', 'data | We may log'],
      ['+', 'records | We collect'],
      ['=', ' your visits'],
    ],
    ['Usage [-data-]{+records+}', '[-We may log-]{+We collect+} your visits'],
  ],
  ['empty cells', [['=', '| Account | | You give it']], ['', 'Account', '', 'You give it']],
  [
    'a cell that was empty',
    [
      ['=', 'Name |'],
      ['+', ' To greet you'],
      ['=', ' | two years'],
    ],
    ['Name', '{+To greet you+}', 'two years'],
  ],
  [
    'a new column',
    [
      ['=', 'Name | '],
      ['+', 'Required | '],
      ['=', 'To greet you'],
    ],
    ['Name', '+{+Required+}', 'To greet you'],
  ],
  [
    'a column that is gone',
    [
      ['=', 'Name'],
      ['-', ' | Required'],
      ['=', ' | To greet you'],
    ],
    ['Name', '-[-Required-]', 'To greet you'],
  ],
  [
    'words that changed cells',
    [
      ['=', 'Name'],
      ['+', ' |'],
      ['=', ' and address'],
      ['-', ' |'],
      ['=', ' Letters'],
    ],
    ['[-Name and address-]{+Name+}', '[-Letters-]{+and address Letters+}'],
  ],
  ['a bar inside a word', [['=', 'a|b | c']], ['a|b', 'c']],
  [
    'a whole row',
    [
      ['-', 'a | b'],
      ['+', 'x | y'],
    ],
    ['[-a-]{+x+}', '[-b-]{+y+}'],
  ],
  ['a row that is gone', [['-', 'a | | b']], ['-[-a-]', '-', '-[-b-]']],
];

const part = fc.constantFrom('', 'name', 'two words', ' | ', '| ', ' |', '|', ' ', '|x', 'data');
const pieces = fc.array(
  fc
    .tuple(fc.constantFrom<Piece[0]>('=', '=', '-', '+'), fc.array(part, { maxLength: 4 }))
    .map(([op, parts]): Piece => [op, parts.join('')]),
  { maxLength: 8 },
);
const names = fc.option(fc.array(fc.constantFrom('', 'What', 'Why', 'How long'), { maxLength: 5 }));

describe('rowCells', () => {
  it.each(tables)('cuts %s', (_, own, cells) => {
    expect(shown(rowCells(own))).toEqual(cells);
  });

  it('shows the border that an empty cell had as one that stays', () => {
    const cells = rowCells([
      ['=', 'Name |'],
      ['+', ' To greet you'],
      ['=', ' | two years'],
    ]);
    expect(cells.map(({ border }) => border)).toEqual([
      [],
      [['=', ' | ']],
      [
        ['+', ' '],
        ['=', '| '],
      ],
    ]);
  });

  it('puts a cell under the column of its name where a new column came between', () => {
    const own: readonly Piece[] = [
      ['=', 'Name | To greet you | '],
      ['-', '1 year'],
      ['+', 'yes | 3 years'],
    ];
    const columns = { before: ['Data', 'Purpose', 'Kept'], after: ['Data', 'Purpose', 'Required', 'Kept'] };
    expect(shown(rowCells(own, columns))).toEqual(['Name', 'To greet you', '+{+yes+}', '[-1 year-]{+3 years+}']);
  });

  it('keeps both rows to the letter, whatever the edits', () => {
    fc.assert(
      fc.property(pieces, names, names, (own, before, after) => {
        const joined = (all: readonly Piece[], dropped: Piece[0]): string =>
          all.flatMap(([op, text]) => (op === dropped ? [] : text)).join('');
        const cut = rowCells(own, { before, after }).flatMap((cell) => [...cell.border, ...cell.pieces]);
        for (const side of ['+', '-'] as const) expect(joined(cut, side)).toBe(joined(own, side));
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts a row of very many cells with work in proportion to their number', async () => {
    const row = (cells: number): Piece[] => {
      const own: Piece[] = [];
      for (let at = 0; at < cells; at += 1) own.push(['=', `${at} | `], ['-', 'old | '], ['+', 'new | ']);
      return own;
    };
    expect(rowCells(row(60_000))).toHaveLength(120_001);
    expect(await growthOnDoubling((cells) => rowCells(row(cells)), 1_000)).toBeLessThan(2.2);
  });
});
