const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

interface Open {
  readonly tag: string;
  readonly skipped: boolean;
}

/**
 * The texts of the page's `main`, one for each block element, without `.note` and without the elements named (without `ins`,
 * split blocks are whole again). White space collapsed; blocks without text left out.
 */
export function blockTexts(html: string, without: readonly string[]): readonly string[] {
  const from = html.indexOf('<main');
  const main = html.slice(html.indexOf('>', from) + 1, html.indexOf('</main>'));
  const blocks: string[] = [''];
  const open: Open[] = [];
  for (const [token, close, tag = '', rest = ''] of main.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g)) {
    const isSkipped = open.at(-1)?.skipped ?? false;
    if (!token.startsWith('<')) {
      // Between blocks, items and rows there are only line feeds.
      const isBetween = /^(|ul|table)$/.test(open.at(-1)?.tag ?? '');
      if (!isSkipped && !isBetween) {
        blocks[blocks.length - 1] += token.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: string) => references[name] ?? '',
        );
      }
      continue;
    }
    // Without insertions a border that is new is no border: the space it replaced stands in the text, as a deletion.
    const joins = without.includes('ins') && /class="[^"]*\bsplit\b/.test(rest);
    if (close === '' && !joins && /^(h\d|p|li|tr|blockquote|div)$/.test(tag)) blocks.push('');
    if (close === '/') open.pop();
    else open.push({ tag, skipped: isSkipped || without.includes(tag) || rest.includes('class="note') });
  }
  return blocks.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
