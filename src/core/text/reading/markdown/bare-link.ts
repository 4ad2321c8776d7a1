import type { StateInline } from 'markdown-it';

const scheme = /(?:^|[^A-Za-z0-9])(https?|ftp)$/i;
const host = /[\w-]+(?:\.[\w-]+)+/y;
const reference = /&[A-Za-z0-9]{1,40};$/;

/** An inline rule: an address that is written out (`https://…`) is a link, as in GFM, and what stands in it is no markup. */
export function bareLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 58 || !src.startsWith('//', pos + 1) || state.linkLevel > 0) return false;
  const name = scheme.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (name === undefined) return false;
  host.lastIndex = pos + 3;
  // Last, because looking into text that is being put together takes as long as it is.
  if (!host.test(src) || (!silent && !state.pending.endsWith(name))) return false;
  const end = endOfAddress(src, host.lastIndex, state.posMax);
  if (!silent) {
    const target = src.slice(pos - name.length, end);
    state.pending = state.pending.slice(0, -name.length);
    state.push('link_open', 'a', 1).attrs = [['href', target]];
    state.push('text', '', 0).content = target;
    state.push('link_close', 'a', -1);
  }
  state.pos = end;
  return true;
}

/** Up to white space, `<` or a square bracket, which may close a link around the address; without punctuation that ends a sentence and without brackets that nothing in it opens. */
function endOfAddress(src: string, from: number, limit: number): number {
  let end = from;
  let depth = 0;
  for (; end < limit; end++) {
    const unit = src.charCodeAt(end);
    if (unit <= 32 || unit === 60 || unit === 91 || unit === 93 || unit === 0xa0 || unit === 0x3000) break;
    if (unit === 40) depth++;
    else if (unit === 41) depth--;
  }
  for (; end > from; end--) {
    const last = src.charAt(end - 1);
    if (last === ')') {
      if (depth >= 0) break;
      depth++;
    } else if (last === ';') {
      const entity = reference.exec(src.slice(Math.max(from, end - 42), end));
      end -= entity === null ? 0 : entity[0].length - 1;
    } else if (!'?!.,:*_~\'"'.includes(last)) break;
  }
  return end;
}
