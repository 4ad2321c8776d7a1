import { type Tokens, tokensOf as wordTokensOf } from '../../text/words/words.ts';
import { stem } from './stem.ts';

/** One word of a sentence, or a sign that ends a clause (`,` `;` `:` `.` `(` `)`), or a placeholder for an address or a number. */
export interface Token {
  readonly word: string;
  readonly lower: string;
  /** Compared form; `<email>`, `<url>` for addresses, the digits for a number, the sign itself for a sign. */
  readonly stem: string;
  readonly sign: boolean;
  /** True where it carries meaning on its own: no sign, no function word. */
  readonly content: boolean;
}

/** The parts of a word of the text: "third-party" has two, a date three. */
const parts =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])e-mail\p{L}*|\p{L}+(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*|[,;:.()|]/giu;

const known = new Map<string, readonly Token[]>();
/** Enough for the words of the longest policies; beyond it words are read anew. */
const mostKnown = 50_000;

function readToken(word: string): Token {
  const lower = word.toLowerCase();
  if (/^[,;:.()|]$/.test(word)) return { word, lower, stem: word, sign: true, content: false };
  if (word.includes('@')) return { word, lower, stem: '<email>', sign: false, content: true };
  if (/^(?:https?:|www\.)/.test(word)) return { word, lower, stem: '<url>', sign: false, content: true };
  const form = stem(
    word
      .replace(/['’]s$/i, '')
      .replaceAll('’', "'")
      .replace(/^e-mail/i, 'email'),
  );
  return { word, lower, stem: form, sign: false, content: !emptyWords.has(form) };
}

function partsOf(word: string): readonly Token[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  const read = (word.match(parts) ?? []).map(readToken);
  if (known.size < mostKnown) known.set(word, read);
  return read;
}

/** What stands in place of an address that was hidden from robots: "[email protected]". */
const hiddenAddress: Token = {
  word: 'email protected',
  lower: 'email protected',
  stem: '<email>',
  sign: false,
  content: true,
};

/**
 * The tokens of the part of a text from one place to another, made of the words found in it; link targets and e-mail addresses
 * become placeholders, so that they never look like words. `places`, where given, gets the place of the word of each.
 */
export function tokensWithin(
  text: string,
  words: Tokens,
  from: number,
  to: number,
  places?: number[],
): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = words.firstFrom(from); at < words.count; at++) {
    const start = words.start(at);
    if (start >= to) break;
    for (const token of partsOf(text.slice(start, words.end(at)))) {
      if (token.lower === 'protected' && tokens.at(-1)?.lower === 'email') tokens[tokens.length - 1] = hiddenAddress;
      else {
        tokens.push(token);
        places?.push(start);
      }
    }
  }
  return tokens;
}

/** The tokens of a text that is no part of a block. */
export function tokensOf(text: string): readonly Token[] {
  return tokensWithin(text, wordTokensOf(text), 0, text.length);
}

const emptyWords = new Set(
  (
    'a an the and or of to in on at by for from with as is are be was were been being it its this that these those there here such so than then if when where which who whom whose what how ' +
    'we us our you your they them their he she his her i my me do does did have has had will would shall may might can could should must also any all each other some more most many both either ' +
    'about into through over under between during before after above below up down out off again further once not no nor only own same too very just please e g i.e etc via per within upon ' +
    'certain including include includes included well use used using relating related regarding applicable'
  )
    .split(' ')
    .map(stem),
);

/** True for a token that carries meaning on its own: no sign, no function word. */
export function isContentToken(token: Token): boolean {
  return token.content;
}

/** The content stems of a text, each once. */
export function contentStems(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const token of tokens) if (token.content) stems.add(token.stem);
  return stems;
}
