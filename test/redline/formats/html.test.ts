import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { buildRedline, h, p } from './build-redline.ts';
import { exampleRedline } from './example-redline.ts';
import { exampleTable } from './example-table.ts';
import { blockTexts } from './html-text.ts';

const page = redlineHtml(exampleRedline, { title: 'Privacy', beforeLabel: 'privacy@1', afterLabel: 'privacy@2' });

describe('redlineHtml', () => {
  it('allows its own style sheet and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object)\b|\bstyle=|\bon\w+=|url\(|https?:\/\/(?!harbourfax|ads)/,
    );
  });

  it('links both ends of a move both ways', () => {
    const moved = exampleRedline.changes.find(({ kind }) => kind === 'moved');
    expect(page).toContain(`id="${moved?.id}"><a href="#${moved?.id}-from">`);
    expect(page).toContain(`id="${moved?.id}-from"><a href="#${moved?.id}">`);
  });

  it('has a target for every link within the page, and no id twice', () => {
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('puts items into one list and rows into one table', () => {
    expect(page.match(/<ul class="list">/g)).toHaveLength(1);
    expect(page.match(/<table>/g)).toHaveLength(1);
    expect(page.match(/<td /g)).toHaveLength(4);
  });

  it('keeps the line breaks of code', () => {
    expect(page).toContain('GET /export\nAccept: text/csv');
  });

  it('lists formatting differences apart, closed unless asked', () => {
    expect(page).toContain('<details class="formatting"><summary><h2>1 formatting difference (1 link target)</h2>');
    expect(redlineHtml(exampleRedline, { showFormatting: true })).toContain('<details class="formatting" open>');
  });

  it('links a formatting difference to its place, and only where it has one', () => {
    const formatting = [{ kind: 'front-matter', before: 'a: 1', after: 'a: 2' } as const];
    const html = redlineHtml(buildRedline([{ kind: 'reformatted', before: [], after: [], edits: [], formatting }]));
    expect(html).toContain('<li>front matter: ');
    expect(page).toMatch(
      /<li><a href="#(c\d+)">link target<\/a>: [\s\S]*<span class="note short" id="\1"><\/span>Read our/,
    );
  });

  it.each([
    '</main></body><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"onmouseover="alert(1)',
    '&lt;b&gt; &amp; &#60;',
    '<!-- -->',
    "';--",
  ])('shows hostile text %j to the letter, in headings, blocks, titles and edits', (text) => {
    const redline = buildRedline([
      { before: [h(1, text)] },
      { before: [p(text)] },
      { kind: 'inserted', after: [p(text)] },
      { kind: 'deleted', before: [p(text)] },
    ]);
    const html = redlineHtml(redline, { title: text, beforeLabel: text, afterLabel: text, language: text });
    expect(blockTexts(html, ['del'])).toEqual([text, text, text]);
    expect(html).not.toMatch(/<(script|img)\b|<!--/);
    expect(html.match(/<\/main>/g)).toHaveLength(1);
  });

  it('shows a table row by cells, no edit over two of them, with the header row as headers', () => {
    const html = redlineHtml(exampleTable);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(/<thead>(.*?)<\/thead>/.exec(html)?.[1]?.match(/<th scope="col"/g)).toHaveLength(3);
    const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, cells = '']) =>
      [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) =>
        cell.replace(/<span class="note.*?<\/span>|<(ins|del) class="quiet">.*?<\/\1>|<span.*?<\/span>/g, ''),
      ),
    );
    expect(rows[1]?.[2]).toBe('<del>thirty days</del><ins>one year</ins>');
    expect(rows[1]?.[1]).toMatch(/received there<ins>, and to find out who misuses the service<\/ins>$/);
    expect(rows[2]?.[0]).toContain('<del>Cover sheets</del>');
    expect(rows[3]?.[0]).toContain('<ins>Address book</ins>');
  });

  it('replaces characters that HTML does not allow', () => {
    const html = redlineHtml(buildRedline([{ before: [p('a\u0000b\u001bc\ud800d')] }]));
    expect(blockTexts(html, [])).toEqual(['a\ufffdb\ufffdc\ufffdd']);
  });
});
