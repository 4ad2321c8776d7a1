import { describe, expect, test } from 'vitest';
import { htmlToText, markdownToText } from '../../src/core/render/markdown/plain-markdown.ts';
import { markdownToHtml } from '../../src/core/render/markdown/safe-markdown.ts';

describe('Markdown as HTML', () => {
  test.each([
    ['emphasis and lists', '- *a* **b**\n- c', '<ul>\n<li><em>a</em> <strong>b</strong></li>\n<li>c</li>\n</ul>\n'],
    ['a table', '| a |\n| --- |\n| 1 |', /<table>[\s\S]*<td>1<\/td>/],
    ['a safe link', '[x](https://a.example/?b=1&c=2)', '<p><a href="https://a.example/?b=1&amp;c=2">x</a></p>\n'],
    ['nothing', '  \n', ''],
  ])('%s', (_, source, expected) => {
    if (typeof expected === 'string') expect(markdownToHtml(source)).toBe(expected);
    else expect(markdownToHtml(source)).toMatch(expected);
  });

  test.each([
    ['a script', 'a <script>alert(1)</script> b'],
    ['a script block', '<script>\nalert(1)\n</script>\n\nb'],
    ['an event handler', '<p onclick="alert(1)">b</p>'],
    ['an image with a handler', '<img src=x onerror=alert(1)> b'],
    ['a javascript link', '[b](javascript:alert(1))'],
    ['a javascript link with a reference', '[b](javascript&colon;alert(1))'],
    ['a javascript link in capitals and tabs', '<a href="JaVa\tScRiPt:alert(1)">b</a>'],
    ['a data link', '[b](data:text/html;base64,PHNjcmlwdD4=)'],
    ['an autolink', 'b <javascript:alert(1)>'],
    ['a frame', 'b <iframe src="https://x.example"></iframe>'],
    ['a form', '<form action="https://x.example"><input name="a"><button>b</button></form>'],
    ['a style', '<style>* { display: none }</style>\n\nb'],
    ['an inline style', '<p style="position:fixed">b</p>'],
    ['an svg', '<svg><script>alert(1)</script></svg> b'],
    ['a base', '<base href="https://x.example/">b'],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=https://x.example">b'],
    ['an unclosed tag', 'b <img src=x onerror=alert(1) '],
    ['a link to the protocol of the page', '[b](//x.example)'],
  ])('%s does nothing', (_, source) => {
    const html = markdownToHtml(source);
    expect(html).not.toMatch(
      /<(?:script|style|iframe|form|input|button|img|svg|base|meta|object|embed|link)|<[^>]*\s(?:on\w+|style|src)\s*=|(?:javascript|data)(?:&colon;|:)[^<]*">|href="\/\//i,
    );
    expect(html).toContain('b');
  });
});

describe('Markdown as text', () => {
  test.each([
    ['paragraphs joined over soft breaks', 'a\nb\n\nc', 'a b\n\nc'],
    ['hard breaks', 'a  \nb\\\nc', 'a\nb\nc'],
    ['a heading', '## Title\n\ntext', 'Title\n\ntext'],
    ['a list', '* a\n* b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
    ['a list that begins at three', '3. a\n4. b', '3. a\n4. b'],
    ['a task list', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
    ['a link', '[the text](https://a.example)', 'the text (https://a.example)'],
    ['a link that shows itself', '<https://a.example> and a@b.example', 'https://a.example and a@b.example'],
    ['a dangerous link', '[x](javascript:alert(1))', 'x'],
    ['character references', 'Terms &amp; Conditions &copy; &lt;b&gt;', 'Terms & Conditions © <b>'],
    ['what looks like HTML in text', 'a < b and c > d', 'a < b and c > d'],
    ['HTML', '<b>bold</b> and <script>alert(1)</script>plain', 'bold and plain'],
    ['an HTML block', '<div><p>one</p><p>two</p></div>', 'one two'],
    ['code', '`a <b>` \n\n```\nx  y\n```', 'a <b>\n\nx  y'],
    ['a quote', '> a\n>\n> b', '> a\n>\n> b'],
    ['a table', '| a | b |\n|---|---|\n| 1 | *2* |', 'a | b\n1 | 2'],
    ['an image', '![alt](x.png)', 'alt'],
    ['escapes', '\\*a\\* \\[b\\]', '*a* [b]'],
    ['nothing', '', ''],
  ])('%s', (_, source, expected) => {
    expect(markdownToText(source)).toBe(expected);
  });

  test('HTML on one line, without its tags', () => {
    expect(htmlToText('<p>a &amp; b</p>\n<p>c<br>d</p>')).toBe('a & b c d');
  });
});

test('Markdown nested thousands of levels deep is a user’s mistake, not a crash', () => {
  const deep = `${'> '.repeat(5000)}x`;
  expect(() => markdownToHtml(deep)).toThrow('nested too deeply');
  expect(() => markdownToText(deep)).toThrow('nested too deeply');
});
