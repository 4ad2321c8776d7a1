import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { visibleText } from '../../src/core/text/reading/visible-text.ts';

const blocks = (markdown: string): string[] => parsePolicy(markdown).blocks.map(({ kind, text }) => `${kind} ${text}`);
const told = (markdown: string): string[] =>
  parsePolicy(markdown).concealments.map(({ kind, line, written }) => `${kind} ${line} ${written}`);

test.each<[string, string, string[]]>([
  ['an attribute list below a paragraph', 'We keep it.\n{: .note title="Health data"}', ['paragraph We keep it.']],
  ['an attribute list on its own', 'One.\n\n{: #sharing }\n\nTwo.', ['paragraph One.', 'paragraph Two.']],
  [
    'an attribute list in a line',
    'We keep it. {: #kept } We sell nothing.',
    ['paragraph We keep it. We sell nothing.'],
  ],
  [
    'an attribute list that could hide',
    'We keep it.\n{: style="display:none"}',
    ['paragraph We keep it. {: style="display:none"}'],
  ],
  ['words in a brace that are no attributes', 'We do {: not } sell.', ['paragraph We do {: not } sell.']],
  ['the id of a heading', '## Sharing {#sharing-data}', ['heading Sharing']],
  ['the id of a heading in kramdown', '## Sharing {: #sharing .wide}', ['heading Sharing']],
  ['a value of a template', 'Write to {{ site.mail_to_us }} *now*.', ['paragraph Write to {{ site.mail_to_us }} now.']],
  ['a tag of a template', '{% include a_b_c.html %}\n\nWe sell{{< br >}} nothing.', ['paragraph We sell nothing.']],
  ['a shortcode around text', '{{% note %}}We ask.{{% /note %}}', ['paragraph We ask.']],
  ['a comment of MDX', 'Before.\n\n{/* We sell\n\nit. */}\n\nAfter.', ['paragraph Before.', 'paragraph After.']],
  [
    'a comment of MDX that nothing closes',
    'Before.\n\n{/* We sell it.',
    ['paragraph Before.', 'paragraph {/* We sell it.'],
  ],
  ['lines of a module', "import Note from './note'\nexport const a = 1\n\nWe ask.", ['paragraph We ask.']],
  [
    'a sentence that begins like one',
    'export of data to others is rare.',
    ['paragraph export of data to others is rare.'],
  ],
  [
    'a footnote',
    'We ask[^1].\n\n[^1]: Never.\n\n    Or so.',
    ['paragraph We ask[^1].', 'paragraph [^1]: Never.', 'paragraph Or so.'],
  ],
  [
    'a definition list',
    'Cookie\n: A small file.\n: A biscuit.',
    ['paragraph Cookie', 'item A small file.', 'item A biscuit.'],
  ],
  ['typed bullets', 'We keep:\n\u2022 names\n\u2022 places', ['paragraph We keep:', 'item names', 'item places']],
  [
    'typed bullets in an item',
    '- We keep:\n  \u2013 names\n  \u2013 places',
    ['item We keep:', 'item names', 'item places'],
  ],
  ['boxes of tasks', '- [x] We ask\n- [ ] We sell', ['item We ask', 'item We sell']],
  ['line breaks in a cell', '| A | B |\n|---|---|\n| one<br>two | three |', ['row A | B', 'row one\ntwo | three']],
  ['struck words', 'We do ~~not~~ sell and ~never~ give.', ['paragraph We do sell and give.']],
  ['three tildes', 'We do ~~~not~~~ sell.', ['paragraph We do ~~~not~~~ sell.']],
  ['an address with markup in it', 'See https://a.example/*b*_c_.', ['paragraph See https://a.example/*b*_c_.']],
  ['an address as the text of a link', '[https://a.example](https://b.example)', ['paragraph https://a.example']],
])('reads %s', (_name, markdown, expected) => {
  expect(blocks(markdown)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['struck words', 'We do\n~~not~~ sell.', ['struck 2 not']],
  ['a comment', 'One.\n\n<!-- We sell it. -->', ['comment 3 We sell it.']],
  ['a comment in a line', 'One. <!-- We sell it. -->', ['comment 1 We sell it.']],
  ['comments of templates', '{% comment %}a b{% endcomment %}\n\nOne {/* c */}', ['comment 1 a b', 'comment 3 c']],
  ['tags of templates', 'One.\n\n{% include x.md %}', ['template 3 {% include x.md %}']],
  ['lines of a module', "import A from './a'\n\nOne.", ["template 1 import A from './a'"]],
  ['nothing', 'We **do** sell <b>it</b>.', []],
])('tells %s', (_name, markdown, expected) => {
  expect(told(markdown)).toEqual(expected);
});

test('a footnote is never the definition of a link', () => {
  expect(parsePolicy('We ask[^1].\n\n[^1]: https://a.example').blocks[0]?.links).toEqual([]);
});

test('an item knows its term, the box of a task is part of the marker', () => {
  expect(parsePolicy('Cookie\n: A small file.').blocks[1]).toMatchObject({ leadIn: 'Cookie', marker: ':' });
  expect(parsePolicy('- [X] We ask').blocks[0]).toMatchObject({ marker: '- [x]' });
});

test('lines are counted in the text as it is written', () => {
  const { blocks: read } = parsePolicy('---\ntitle: T\n---\n\n> - a\n>   b\n\nWe keep:\n\u2022 one\n\u2022 two\n');
  expect(read.map(({ text, line, endLine }) => [text, line, endLine])).toEqual([
    ['a b', 5, 6],
    ['We keep:', 8, 8],
    ['one', 9, 9],
    ['two', 10, 10],
  ]);
});

test('words that every object has are words', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const written = name.replaceAll('_', '\\_');
    const html = `<p class="${name}" style="${name}: 1" ${name}>${name}</p>`;
    const markdown = `# ${written}\n\nWe keep ${written} and [${written}].\n\n[${written}]: /${name}\n\n${html}`;
    expect(visibleText(parsePolicy(markdown))).toBe(`${name}\nWe keep ${name} and ${name}.\n${name}`);
  }
});
