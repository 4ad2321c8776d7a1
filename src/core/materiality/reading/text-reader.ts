import { type Match, type Matcher, matchTerms } from '../matching/match-terms.ts';
import { contentStems, type Token, tokensOf } from '../matching/tokens.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** A sentence, item or cell in words, with the terms among them. */
export interface ReadText {
  readonly tokens: readonly Token[];
  /** Content stems, each once. */
  readonly stems: ReadonlySet<string>;
  /** Every term that occurs, in order of place. */
  readonly matches: readonly Match[];
}

/**
 * Reads texts into words and terms, each text once: two revisions of a policy share most of their sentences, and what differs is
 * read both as a statement and as a part of its text. Holds what it has read, so it lives as long as one assessment.
 */
export class TextReader {
  readonly #matcher: Matcher;
  readonly #read = new Map<string, ReadText>();

  constructor({ matcher }: Vocabulary) {
    this.#matcher = matcher;
  }

  read(text: string): ReadText {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const tokens = tokensOf(text);
    const read = { tokens, stems: contentStems(tokens), matches: matchTerms(this.#matcher, tokens) };
    this.#read.set(text, read);
    return read;
  }

  /** The terms that begin in one of several neighbouring texts and end in another. */
  matchesAcross(texts: readonly ReadText[]): readonly Match[] {
    const { longest } = this.#matcher;
    const found: Match[] = [];
    for (let index = 0; index + 1 < texts.length; index++) {
      const end = (texts[index] as ReadText).tokens.slice(1 - longest);
      const next: Token[] = [];
      for (let after = index + 1; after < texts.length && next.length < longest; after++)
        next.push(...(texts[after] as ReadText).tokens.slice(0, longest));
      for (const match of matchTerms(this.#matcher, [...end, ...next]))
        if (match.at < end.length && match.at + match.length > end.length) found.push(match);
    }
    return found;
  }
}
