import { type Tokens, tokensOf } from '../policy/words.ts';

/** A text with its tokens, each token numbered: equal tokens of one vocabulary have equal numbers. */
export interface NumberedText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly numbers: Int32Array;
}

/** Words of the kind that match by chance: they hold no island together and tell no texts apart. */
const connectives =
  'a an and any are as at be by for from has have if in is it its may not of on or our that the their them these they this those to us was we were which will with you your';

/** Gives the same number to the same token in every text it reads. */
export class Vocabulary {
  private readonly exact = new Map<string, number>();
  /** The number of each token's lower-case form. */
  private readonly lower: number[] = [];
  private readonly connective = new Set<number>();

  constructor() {
    for (const word of connectives.split(' ')) this.connective.add(this.numberOf(word));
  }

  read(text: string): NumberedText {
    const tokens = tokensOf(text);
    const numbers = new Int32Array(tokens.count);
    for (let at = 0; at < tokens.count; at++) numbers[at] = this.numberOf(text.slice(tokens.start(at), tokens.end(at)));
    return { text, tokens, numbers };
  }

  /** The number of the token's lower-case form: equal for tokens that differ in case alone. */
  caseless(number: number): number {
    return this.lower[number] ?? number;
  }

  isConnective(number: number): boolean {
    return this.connective.has(this.caseless(number));
  }

  private numberOf(token: string): number {
    let number = this.exact.get(token);
    if (number !== undefined) return number;
    number = this.lower.length;
    this.exact.set(token, number);
    this.lower.push(number);
    const folded = token.toLowerCase();
    if (folded !== token) this.lower[number] = this.numberOf(folded);
    return number;
  }
}
