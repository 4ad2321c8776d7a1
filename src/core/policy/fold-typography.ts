const needsFolding = /[^\x20-\x7e]|--| {2}/;
const foldable =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]|[\u201c\u201d\u201e\u201f\u2033]|[\u2010-\u2015\u2212]|-{2,3}(?!-)|\u2026/g;
const spaces = /[\s\u0085\u180e]+/g;

function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x2026) return '...';
  if (code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2032 || code === 0x2bc || code === 0xb4) return "'";
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033) return '"';
  return '';
}

/**
 * Text with typography folded to plain forms: quotes, primes and dashes to ASCII, an ellipsis to three points, every kind of
 * space to one ordinary space, zero-width and direction marks gone; NFC; no space at either end. Idempotent on its result.
 */
export function foldTypography(original: string): string {
  if (!needsFolding.test(original)) return original;
  const folded = original.replace(foldable, plainForm).replace(spaces, ' ').trim();
  return folded.normalize('NFC');
}
