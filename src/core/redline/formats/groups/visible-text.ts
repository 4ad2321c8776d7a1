/** C0 and C1 controls (but line feed), soft line separators, and the marks that override the direction of text. */
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/**
 * Text that cannot act on a terminal or turn its neighbours round: control and direction characters are shown as their code
 * point (`⟨U+001B⟩`), tabs become spaces. Line feeds stay.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    if (character === '\t') return ' ';
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
