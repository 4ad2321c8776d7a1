import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const blocks = (markdown: string): string[] => parsePolicy(markdown).blocks.map(({ kind, text }) => `${kind} ${text}`);
const told = (markdown: string): string[] =>
  parsePolicy(markdown).concealments.map(
    ({ kind, line, written, seen }) => `${kind} ${line} ${written}${seen === '' ? '' : ` > ${seen}`}`,
  );

/** What is hidden of "We do X sell it.", each way to hide it in one line. */
const hidden = [
  '<span hidden>not</span>',
  '<template>not</template>',
  '<noscript>not</noscript>',
  '<iframe>not</iframe>',
  '<video>not</video>',
  '<dialog>not</dialog>',
  '<style>not</style>',
  '<span style="display:none">not</span>',
  '<span style="DISPLAY : /* */ n\\6fne !important">not</span>',
  '<span style="visibility:hidden">not</span>',
  '<span style="opacity:0">not</span>',
  '<span style="font-size:0">not</span>',
  '<span style="font:0/0 a">not</span>',
  '<span style="color:transparent">not</span>',
  '<span style="color:#fefefe">not</span>',
  '<span style="color:hsl(0 0% 100%)">not</span>',
  '<span style="color:navy;background:navy">not</span>',
  '<font color="white">not</font>',
  '<span style="position:absolute;left:-9999px">not</span>',
  '<span style="display:inline-block;width:0;overflow:hidden">not</span>',
  '<span style="clip-path:inset(100%)">not</span>',
  '<span style="transform:scale(0)">not</span>',
];

test.each(hidden)('does not see what %s holds, and tells it', (html) => {
  expect(blocks(`We do ${html} sell it.`).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'paragraph We do sell it.',
  ]);
  expect(told(`We do ${html} sell it.`)).toEqual(['hidden 1 not']);
});

test.each([
  '<span style="color:#333">not</span>',
  '<span style="color:white;background-color:black">not</span>',
  '<span style="visibility:hidden"><b style="visibility:visible">not</b></span>',
  '<span style="font-size:0"><b style="font-size:12px">not</b></span>',
  '<span style="font-size:80%">not</span>',
  '<span aria-hidden="true">not</span>',
  '<dialog open>not</dialog>',
  '<sup class="x">not</sup>',
  '<x-note>not</x-note>',
])('sees what %s holds', (html) => {
  expect(
    parsePolicy(`We do ${html} sell it.`)
      .blocks.map(({ text }) => text.replace(/\s+/g, ' '))
      .join(' '),
  ).toBe('We do not sell it.');
  expect(told(`We do ${html} sell it.`)).toEqual([]);
});

test.each<[string, string, string[], string[]]>([
  [
    'del, s and strike',
    'a <del>b</del> <s>c</s> <strike>d</strike> e',
    ['paragraph a e'],
    ['struck 1 b', 'struck 1 c', 'struck 1 d'],
  ],
  [
    'what is left open',
    '<div hidden>\n\nWe do not sell.\n\n- it\n\n</div>\n\nAfter.',
    ['paragraph After.'],
    ['hidden 3 We do not sell.', 'hidden 5 it'],
  ],
  ['what closes itself', '<p hidden>\n\nWe do not sell.', ['paragraph We do not sell.'], []],
  ['a text area left open', 'a <textarea> b\n\nc', ['paragraph a b</p>\n<p>c</p>'], ['folded 1 b</p>\n<p>c</p>']],
  [
    'folded details',
    '<details>\n<summary>More</summary>\n\nWe sell it.\n\n</details>',
    ['html More', 'paragraph We sell it.'],
    ['folded 4 We sell it.'],
  ],
  [
    'open details',
    '<details open>\n<summary>More</summary>\n\nWe sell it.\n\n</details>',
    ['html More', 'paragraph We sell it.'],
    [],
  ],
  [
    'reversed words',
    'We <bdo dir="rtl">lles ton od</bdo> it.',
    ['paragraph We do not sell it.'],
    ['reversed 1 lles ton od > do not sell'],
  ],
  ['letters', 'We <span style="text-transform:uppercase">sell</span> it.', ['paragraph We SELL it.'], []],
  ['comments as browsers end them', '<!--> We sell. --!> it.', ['html We sell. -!> it.'], []],
  [
    'a comment that ends early',
    'x\n\n<!-- a --!> We sell it. -->',
    ['paragraph x', 'html We sell it. ->'],
    ['comment 3 a'],
  ],
  ['what only looks like a tag', 'We <END OF POLICY> sell.', ['paragraph We sell.'], ['hidden 1 END OF POLICY']],
  [
    'a style sheet',
    '<style>.x, #y b { display: none }</style>\n\n<p class="x">a</p>\n<p>b</p>',
    ['html b'],
    ['hidden 1 .x, #y b { display: none }', 'hidden 3 a'],
  ],
  ['a drawing', '<svg><title>a</title><text>We sell it.</text></svg>', ['paragraph We sell it.'], ['hidden 1 a']],
])('reads %s', (_name, markdown, expected, concealed) => {
  expect(blocks(markdown)).toEqual(expected);
  expect(told(markdown)).toEqual(concealed);
});

test('an HTML table has its cells in columns, whatever they span', () => {
  const html =
    '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3<br>4</td><td>5</td></tr></table>';
  const { blocks: rows } = parsePolicy(html);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['A', 'B', 'C'],
    ['1', '2', ''],
    ['', '3\n4', '5'],
  ]);
  expect(rows[2]).toMatchObject({ kind: 'row', header: ['A', 'B', 'C'] });
});

test('text around the blocks of HTML is read in order, with its lines', () => {
  const markdown =
    '# T\n\n<div>\n<h2>Use</h2>\n<ul><li>one</li>\n<li>two</li></ul>\n\nIn *Markdown*.\n\n</div>\n<p>Last.</p>';
  expect(parsePolicy(markdown).blocks.map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['heading', 'T', 1],
    ['heading', 'Use', 4],
    ['item', 'one', 5],
    ['item', 'two', 6],
    ['paragraph', 'In Markdown.', 8],
    ['html', 'Last.', 11],
  ]);
});

test('a block on which HTML does not act is the same with and without HTML elsewhere', () => {
  const markdown =
    'We *keep* [it](/a), ~~not~~ for **long** `code`.\n\n- one\n- two **b**\n\n| A | B |\n|---|---|\n| *c* | d |\n';
  const [plain, beside] = [parsePolicy(markdown), parsePolicy(`${markdown}\n<div class="x">More</div>\n`)];
  const shown = ({ text, original, links, markup, cells }: (typeof plain.blocks)[number]): unknown => [
    text,
    original,
    links,
    markup,
    cells,
  ];
  expect(beside.blocks.slice(0, -1).map(shown)).toEqual(plain.blocks.map(shown));
  const inside = parsePolicy(`<div style="color:#333">\n\n${markdown}\n</div>\n`);
  expect(inside.blocks.map(shown)).toEqual(plain.blocks.map(shown));
  const folded = parsePolicy(`<details>\n\n${markdown}\n</details>\n`);
  expect(folded.blocks.map(shown)).toEqual(plain.blocks.map(shown));
});
