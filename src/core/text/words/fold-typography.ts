const needsFolding = /[^\x20-\x7e]|--| {2}/;
/** Outside these ranges lies everything that normalisation changes or joins with what precedes it. */
const mayCompose = /[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]/;
const typedDash = /-{2,3}(?!-)/g;

const space = 1;
const dropped = 2;
const replaced = 3;

/** Plain form of each character that has one. */
const plainForms = new Map<number, string>();
/** What to do with each UTF-16 unit: 0 is to keep it. A table, because every policy's text goes through here unit by unit. */
const treatment = new Uint8Array(65536);

function treat(first: number, last: number, how: number, plain = ''): void {
  for (let code = first; code <= last; code++) {
    treatment[code] = how;
    if (how === replaced) plainForms.set(code, plain);
  }
}

treat(0x09, 0x0d, space);
for (const code of [0x20, 0x85, 0xa0, 0x1680, 0x180e, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) treat(code, code, space);
treat(0x2000, 0x200a, space);
for (const code of [0xad, 0xfeff]) treat(code, code, dropped);
treat(0x200b, 0x200f, dropped);
treat(0x202a, 0x202e, dropped);
treat(0x2060, 0x2064, dropped);
treat(0x2066, 0x2069, dropped);
// Icons of a font: another font shows another icon, or none.
treat(0xe000, 0xf8ff, dropped);
for (const code of [0xb4, 0x2bc, 0x2032]) treat(code, code, replaced, "'");
treat(0x2018, 0x201b, replaced, "'");
treat(0x201c, 0x201f, replaced, '"');
treat(0x2033, 0x2033, replaced, '"');
treat(0x2010, 0x2015, replaced, '-');
treat(0x2212, 0x2212, replaced, '-');
treat(0x2026, 0x2026, replaced, '...');

/** Whether a text is printable ASCII with single spaces and hyphens: folding would change no more than a space at either end. */
export function isPlain(text: string): boolean {
  return !needsFolding.test(text);
}

/**
 * Text with typography folded to plain forms: quotes, primes and dashes to ASCII, an ellipsis to three points, every kind of
 * space to one ordinary space, zero-width and direction marks and private-use icons gone; NFC; no space at either end. Idempotent on its result.
 */
export function foldTypography(original: string): string {
  if (!needsFolding.test(original)) return original;
  const text = original.includes('--') ? original.replace(typedDash, '-') : original;
  let folded = '';
  let from = 0;
  let afterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const how = treatment[code] as number;
    if (how === 0) {
      afterSpace = false;
      continue;
    }
    if (how === space && code === 0x20 && !afterSpace) {
      afterSpace = true;
      continue;
    }
    if (at > from) folded += text.slice(from, at);
    from = at + 1;
    if (how === replaced) folded += plainForms.get(code);
    else if (how === space && !afterSpace) folded += ' ';
    if (how !== dropped) afterSpace = how === space;
  }
  if (from < text.length) folded += text.slice(from);
  return composed(folded.endsWith(' ') ? folded.slice(0, -1) : folded);
}

/** The text in Unicode NFC. */
export function composed(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}
