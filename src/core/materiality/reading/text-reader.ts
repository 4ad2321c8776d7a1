import type { Sentence } from '../../text/parts/block-parts.ts';
import type { Block } from '../../text/policy/types.ts';
import { type Match, type Matcher, matchTerms } from '../matching/match-terms.ts';
import { contentStems, type Token, tokensOf, tokensWithin } from '../matching/tokens.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isDenied } from './denial.ts';

/** A sentence, item or cell in words, with the terms among them. */
export interface ReadText {
  readonly tokens: readonly Token[];
  /** Content stems, each once. */
  readonly stems: ReadonlySet<string>;
  /** Every term that occurs, in order of place. */
  readonly matches: readonly Match[];
}

/** What stands around a sentence: the words that introduce it, and its section's title. */
export interface Surrounding {
  readonly context: string;
  readonly title: string;
  /** Terms of the introduction, and practices that the title names. */
  readonly matches: readonly Match[];
  readonly deniedByLeadIn: readonly Match[];
}

const isPractice = ({ facet }: Match): boolean => facet === 'practice';

/**
 * Reads texts into words and terms, each text once: two revisions share most of their sentences, and what differs is read both as a
 * statement and as a part of its text. Holds what it has read, so it lives as long as one assessment.
 */
export class TextReader {
  readonly #matcher: Matcher;
  readonly #texts = new Map<string, ReadText>();
  readonly #sentences = new Map<Sentence, ReadText>();
  /** The one asked for last: a list's items and a section's sentences share it. */
  #surrounding: Surrounding | null = null;

  constructor({ matcher }: Vocabulary) {
    this.#matcher = matcher;
  }

  /** A text that is no sentence of a block: an introduction, a title. */
  read(text: string): ReadText {
    let read = this.#texts.get(text);
    if (read === undefined) {
      read = this.#readTokens(tokensOf(text));
      this.#texts.set(text, read);
    }
    return read;
  }

  readSentence({ text, parts }: Block, sentence: Sentence): ReadText {
    let read = this.#sentences.get(sentence);
    if (read === undefined) {
      read =
        this.#texts.get(sentence.text) ??
        this.#readTokens(tokensWithin(text, parts.tokens, sentence.start, sentence.end));
      this.#texts.set(sentence.text, read);
      this.#sentences.set(sentence, read);
    }
    return read;
  }

  #readTokens(tokens: readonly Token[]): ReadText {
    return { tokens, stems: contentStems(tokens), matches: matchTerms(this.#matcher, tokens) };
  }

  surrounding(context: string, title: string): Surrounding {
    const last = this.#surrounding;
    if (last !== null && last.context === context && last.title === title) return last;
    const { tokens, matches } = this.read(context);
    this.#surrounding = {
      context,
      title,
      matches: [...matches, ...this.read(title).matches.filter(isPractice)],
      deniedByLeadIn: matches.filter((match) => isPractice(match) && isDenied(tokens, match.at)),
    };
    return this.#surrounding;
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
