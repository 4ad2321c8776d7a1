const plain = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/u;
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Yi}|\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const halfWidth = /^[\uff61-\uffdc]/u;
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as single characters. */
export function graphemesOf(text: string): readonly string[] {
  if (plain.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Columns a terminal gives to one grapheme: 0, 1 or 2 (East Asian Width W and F, emoji). */
function graphemeWidth(grapheme: string): number {
  if (halfWidth.test(grapheme)) return 1;
  if (nothing.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** Columns that the text takes on a terminal. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme);
  return width;
}

/** The text cut to at most `width` columns, the last one `…` where something was cut. */
export function fitted(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let [shown, used] = ['', 0];
  for (const grapheme of graphemesOf(text)) {
    const step = graphemeWidth(grapheme);
    if (used + step > width - 1) break;
    shown += grapheme;
    used += step;
  }
  return `${shown.trimEnd()}…`;
}
