import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const kinds = (markdown: string): string[] =>
  parsePolicy(markdown).blocks.map((block) => `${block.kind} ${block.text}`);

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['ATX and setext headings', '# One\n\nTwo\n---\n\ntext', ['heading One', 'heading Two', 'paragraph text']],
  [
    'a wrapped paragraph with a hard break',
    'We collect\nyour name  \nand address.',
    ['paragraph We collect your name\nand address.'],
  ],
  [
    'a bold line with its text below it',
    '**Use of data**  \nWe use your data in order to run the service and to bill you for it.',
    ['heading Use of data', 'paragraph We use your data in order to run the service and to bill you for it.'],
  ],
  [
    'a bold run closed on the next line',
    '**Use of data\n**We use your data in order to run the service.',
    ['heading Use of data', 'paragraph We use your data in order to run the service.'],
  ],
  [
    'a plain line as heading',
    'Contact Us\n\nWrite to our office whenever you like, and we shall answer within a few days.',
    ['heading Contact Us', 'paragraph Write to our office whenever you like, and we shall answer within a few days.'],
  ],
  [
    'titles one under the other, and a name that begins small',
    '**Sharing**  \nBusiness Changes  \nzFax may sell a part of its business, and then your data may be among what it sells.',
    [
      'heading Sharing',
      'heading Business Changes',
      'paragraph zFax may sell a part of its business, and then your data may be among what it sells.',
    ],
  ],
  ['a sentence is no heading', 'We sell nothing.\n\nReally.', ['paragraph We sell nothing.', 'paragraph Really.']],
  [
    'nested lists',
    'We keep:\n\n*   name\n    *   first\n    *   last\n*   mail',
    ['paragraph We keep:', 'item name', 'item first', 'item last', 'item mail'],
  ],
  [
    'a layout table without outer pipes',
    'a. | What we keep\n---|---\nb. | Why we keep it',
    ['row a. | What we keep', 'row b. | Why we keep it'],
  ],
  ['an empty layout table', '|  |  |\n---|---\n\nText.', ['paragraph Text.']],
  ['escaped pipes and empty cells', '| a \\| b |  | c |\n| --- | --- | --- |', ['row a | b | | c']],
  ['quotes', '> We promise.\n> Truly.', ['quote We promise. Truly.']],
  ['code', '```\na = 1\n\nb\n```\ntext', ['code a = 1\n\nb', 'paragraph text']],
  ['an unclosed fence reaches to the end', '```\ntext\n\n# Rest', ['code text\n\n# Rest']],
  [
    'HTML blocks',
    '<div><h2>Cookies</h2><p>We use <b>two</b>.</p></div>\n\n<script>x()</script>',
    ['heading Cookies', 'html We use two.'],
  ],
  [
    'an HTML table',
    '<table><tr><th>Who</th><th>Why</th></tr>\n<tr><td>Us</td><td>Fun</td></tr></table>',
    ['row Who | Why', 'row Us | Fun'],
  ],
  ['entities and escapes', 'A &amp; B&nbsp;C &#8217;s 1\\. \\*x\\*', ["paragraph A & B C 's 1. *x*"]],
  ['what a browser takes for a tag', 'see <here> and <b>there</b>', ['paragraph see and there']],
  ['typography', '\u201cOur\u201d site\u2014ours\u2026 it\u2019s\u200b', ['paragraph "Our" site-ours... it\'s']],
  ['unclosed emphasis', 'a **bold start and_snake_case *', ['paragraph a bold start and_snake_case *']],
  ['icons of a font', '\ue001 Your data \uf0c1', ['paragraph Your data']],
  ['a rule is not text', 'a\n\n***\n\nb', ['paragraph a', 'paragraph b']],
])('reads %s', (_name, markdown, expected) => {
  expect(kinds(markdown)).toEqual(expected);
});

test('links of every style keep their text and their target apart', () => {
  const { blocks } = parsePolicy(
    'See [our *site*](https://a.example/x_(y) "T"), [terms][t], [t], <https://b.example>, <me@c.example>.\n\n[t]: /terms',
  );
  expect(blocks[0]?.text).toBe('See our site, terms, t, https://b.example, me@c.example.');
  expect(blocks[0]?.links.map((link) => link.target)).toEqual([
    'https://a.example/x_(y)',
    '/terms',
    '/terms',
    'https://b.example',
    'me@c.example',
  ]);
});

test('sections nest, and blocks know their section, lead-in, header row and lines', () => {
  const policy = parsePolicy(
    '# P\n\n## Data\n\nWe keep:\n\n- name\n\n| Who | Why |\n| --- | --- |\n| us | fun |\n\n## Use\n\nfun',
  );
  expect(policy.title).toBe('P');
  expect(policy.sections.map(({ path, first, end }) => [path.join('/'), first, end])).toEqual([
    ['P', 0, 8],
    ['P/Data', 1, 6],
    ['P/Use', 6, 8],
  ]);
  const item = policy.blocks.find((block) => block.kind === 'item');
  expect(item).toMatchObject({
    leadIn: 'We keep:',
    section: ['P', 'Data'],
    level: 1,
    marker: '-',
    line: 7,
    endLine: 7,
  });
  expect(policy.blocks[5]).toMatchObject({ kind: 'row', header: ['Who', 'Why'], line: 11 });
});

test('plain headings stand below bold ones, bold ones below real ones', () => {
  const text = 'We write a paragraph here that is long enough to be the body of a section.';
  const policy = parsePolicy(
    `# P\n\n**Sharing**\n\n${text}\n\nMergers\n\n${text}\n\n**Use**\n\n${text}\n\n## Real\n\n${text}`,
  );
  expect(policy.sections.map((section) => `${section.level} ${section.title}`)).toEqual([
    '1 P',
    '2 Sharing',
    '3 Mergers',
    '2 Use',
    '2 Real',
  ]);
});

test('front matter is kept apart and is not policy text', () => {
  const policy = parsePolicy('---\ntitle: "Our notice"\ndate: 2020-01-01\n---\nWe collect data.\n');
  expect(policy.frontMatter).toBe('title: "Our notice"\ndate: 2020-01-01');
  expect(policy.title).toBe('Our notice');
  expect(policy.blocks[0]).toMatchObject({ text: 'We collect data.', line: 5 });
  expect(parsePolicy('---\n\nWe collect data.\n\n---\n').frontMatter).toBeNull();
});

test('a copy made through JSON holds the lazily read properties', () => {
  const copy = JSON.parse(JSON.stringify(parsePolicy('# A\n\nb c')));
  expect(copy.words).toBe(3);
  expect(copy.blocks[1].text).toBe('b c');
});

test.each([
  ['opening brackets', '['.repeat(200_000)],
  ['images', '!['.repeat(100_000)],
  ['nested images', `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
  ['torn links', '](http://a.example) '.repeat(20_000)],
  ['link words', 'http '.repeat(60_000)],
  ['HTML', '<p>a</p>\n'.repeat(30_000)],
  ['unclosed HTML', '<script>\n\n'.repeat(20_000)],
  ['tables', '| a |\n'.repeat(40_000)],
  ['unclosed targets', '[a]('.repeat(50_000)],
  ['asterisks', '*a '.repeat(70_000)],
  ['backticks', Array.from({ length: 600 }, (_, n) => '`'.repeat(n)).join(' ')],
  ['angle brackets', '<a '.repeat(70_000)],
  ['comments', '<!--'.repeat(50_000)],
  ['quotes', '>'.repeat(200_000)],
  ['pipes', '|'.repeat(200_000)],
  ['entities', '&a'.repeat(100_000)],
  ['nested items', Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')],
  ['fences', '```\n'.repeat(3) + '~~~~ x\n'.repeat(50_000)],
])('reads hostile input to its end: %s', (_name, markdown) => {
  const policy = parsePolicy(markdown);
  expect(policy.words).toBeGreaterThanOrEqual(0);
  expect(policy.blocks.every((block) => typeof block.text === 'string')).toBe(true);
});

test('any text is read, and its blocks are in order, plain and folded', () => {
  const mark = fc.constantFrom(
    ...[
      '#',
      '*',
      '**',
      '_',
      '`',
      '```',
      '~~~',
      '[',
      ']',
      '](',
      ')',
      '!',
      '<',
      '>',
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '|',
      '---',
      '===',
      '\\',
      '&',
      '&amp;',
      '\n',
      '\n\n',
      '  \n',
      ' ',
      '\t',
      '\u00a0',
      '1.',
      '-',
      '+',
      'word',
      'Word',
      '\u4e2d',
      '\u0e01',
      '\u0645',
      '\u200b',
      '\r\n',
      '[a]: b',
      '---\na: b\n---\n',
      '\ud83d\ude00',
      '\0',
    ],
  );
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const policy = parsePolicy(marks.join(''));
      let line = 0;
      for (const block of policy.blocks) {
        expect(block.line).toBeGreaterThanOrEqual(line);
        expect(block.endLine).toBeGreaterThanOrEqual(block.line);
        expect(block.endLine).toBeLessThanOrEqual(policy.canonical.split('\n').length);
        line = block.line;
        if (block.kind !== 'code')
          expect(block.text).toBe(
            block.text
              .replace(/ +/g, ' ')
              .replace(/ ?\n ?/g, '\n')
              .trim(),
          );
        expect(block.text).toBe(block.text.normalize('NFC'));
      }
      expect(policy.sections.every(({ first, end }) => first < end && end <= policy.blocks.length)).toBe(true);
      expect(parsePolicy(policy.canonical).blocks.map((block) => block.text)).toEqual(
        policy.blocks.map((block) => block.text),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a tag is closed in whatever case', () => {
  const text = 'Before.\n\n<script>\nlet a\n</SCRIPT>\n\nWhat we keep.\n\n<script>x</script>\n\nAfter.';
  const shown = parsePolicy(text).blocks.map((block) => block.text);
  expect(shown).toContain('What we keep.');
  expect(shown).toContain('After.');
});

test('a date in other letters is no heading', () => {
  const body = 'We keep records of every visit for ninety days, and of every order for as long as the law asks us to.';
  const kinds = parsePolicy(`# Notice\n\n12.05.2024 \u0433\n\n${body}`).blocks.map((block) => block.kind);
  expect(kinds).toEqual(['heading', 'paragraph', 'paragraph']);
});

test('titles above very many lines are found, however many', () => {
  const body =
    'We keep records of every visit for ninety days, and of every order for as long as the law asks us to do so';
  const text = `Your Rights\n${body}\n${Array(200_000).fill('a').join('\n')}`;
  const [title, rest] = parsePolicy(text).blocks;
  expect(title).toMatchObject({ kind: 'heading', text: 'Your Rights', line: 1, endLine: 1 });
  expect(rest).toMatchObject({ kind: 'paragraph', line: 2, endLine: 200_002 });
  const many = parsePolicy(`${'**Who sees it**\n'.repeat(20_000)}${body}`).blocks;
  expect(many).toHaveLength(20_001);
  expect(many.at(-2)).toMatchObject({ kind: 'heading', line: 20_000 });
});
