import type { Piece } from './pieces.ts';

/** A piece for display; `…` stands for words left out. */
export type ShownPiece = Piece | readonly [op: '…', text: string, place?: undefined];

/** Words at the start of the text with the white space after them, or null where the text has no more words than that. */
function headOf(text: string, words: number): string | null {
  const matched = new RegExp(`^\\s*(?:\\S+\\s+){${words}}(?=\\S)`, 'u').exec(text);
  return matched === null ? null : matched[0];
}

/** Words at the end of the text with the white space before them, or null where the text has no more words than that. */
function tailOf(text: string, words: number): string | null {
  let at = text.trimEnd().length;
  for (let left = words; left > 0 && at > 0; left -= 1) {
    while (at > 0 && /\S/u.test(text[at - 1] ?? '')) at -= 1;
    if (at === 0) return null;
    if (left > 1) while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  }
  return /\S/u.test(text.slice(0, at)) ? text.slice(at) : null;
}

const omission: ShownPiece = ['…', ' … '];

function shortenKept(text: string, context: number, afterEdit: boolean, beforeEdit: boolean): readonly ShownPiece[] {
  const head = afterEdit ? headOf(text, context) : '';
  const tail = beforeEdit ? tailOf(text, context) : '';
  if (head === null || tail === null || head.length + tail.length + omission[1].length >= text.length)
    return [['=', text]];
  const keptHead: readonly ShownPiece[] = head === '' ? [] : [['=', head.trimEnd()]];
  const keptTail: readonly ShownPiece[] = tail === '' ? [] : [['=', tail.trimStart()]];
  const gap: ShownPiece = ['…', head === '' ? '… ' : tail === '' ? ' …' : ' … '];
  return [...keptHead, gap, ...keptTail];
}

/**
 * Shortens kept runs to `context` words beside each edit, `…` for the rest. With no edit at all, the first `context` words
 * and the last few stay. `context` Infinity leaves all as it is. Words are runs between white space; a run without white
 * space (Chinese, Thai) is never cut.
 */
export function shortenPieces(pieces: readonly Piece[], context: number): readonly ShownPiece[] {
  if (context === Number.POSITIVE_INFINITY) return pieces;
  if (pieces.every(([op]) => op === '=')) {
    return pieces.flatMap(([, text]) => shortenKept(text, context, true, true));
  }
  return pieces.flatMap((piece, at): readonly ShownPiece[] => {
    if (piece[0] !== '=') return [piece];
    return shortenKept(piece[1], context, at > 0, at < pieces.length - 1);
  });
}

/** The edits alone, `…` for what stands between two of them. */
export function onlyEdits(pieces: readonly Piece[]): readonly ShownPiece[] {
  const shown: ShownPiece[] = [];
  for (const piece of pieces) {
    if (piece[0] !== '=') shown.push(piece);
    else if (shown.length > 0) shown.push(/\S/u.test(piece[1]) ? ['…', ' … '] : piece);
  }
  return shown.at(-1)?.[0] === '…' ? shown.slice(0, -1) : shown;
}
