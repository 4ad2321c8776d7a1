const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["let's", ['let', 'us']],
]);

const endings: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'d", 'would'],
];

/** One word of a sentence as it is compared: lower case, contractions in full, "US" told from "us". */
export interface PlainWord {
  readonly word: string;
  /** As written, for quotation; the same for both halves of a contraction. */
  readonly written: string;
}

/** A word that is read as two or more, or as itself. */
function inFull(lower: string): readonly string[] {
  const known = contractions.get(lower);
  if (known !== undefined) return known;
  for (const [ending, full] of endings) {
    if (lower.length > ending.length && lower.endsWith(ending)) return [lower.slice(0, -ending.length), full];
  }
  return [lower];
}

/** An address is looked for where a run of its characters begins only: a long run without one is read once. */
const wordShape =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\bU\.S\.(?:A\.)?|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,/:-]\p{N}+)*/gu;

/** The words of a sentence in order, without signs; links and addresses are one word each. */
export function plainWords(text: string): readonly PlainWord[] {
  const words: PlainWord[] = [];
  for (const written of text.match(wordShape) ?? []) {
    if (/^(?:US|USA|U\.S\.|U\.S\.A\.)$/.test(written)) words.push({ word: 'united-states', written });
    else for (const word of inFull(written.toLowerCase().replaceAll('’', "'"))) words.push({ word, written });
  }
  return words;
}
