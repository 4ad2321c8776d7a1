import type { Facet, Term } from '../lexicon/term.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

interface CompiledPhrase {
  readonly facet: Facet;
  readonly id: string;
  /** `facet:id`. */
  readonly key: string;
  readonly stems: readonly string[];
}

/** Phrases, ready to be looked for. */
export interface Matcher {
  readonly byFirstStem: ReadonlyMap<string, readonly CompiledPhrase[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

/** A term found in a sentence: `at` is the index of its first token, `length` counts tokens. */
export interface Match {
  readonly facet: Facet;
  readonly id: string;
  /** `facet:id`. */
  readonly key: string;
  readonly at: number;
  readonly length: number;
}

const stemsOfPhrase = (phrase: string): string[] =>
  (phrase.replace(/\be-mail/gi, 'email').match(/\p{L}+(?:'\p{L}+)*|\p{N}+/gu) ?? []).map(stem);

/** Builds a matcher from lexicon lists. */
export function compileTerms(lists: Readonly<Partial<Record<Facet, readonly Term[]>>>): Matcher {
  const byFirst = new Map<string, CompiledPhrase[]>();
  let longest = 1;
  for (const [facet, terms] of Object.entries(lists) as [Facet, readonly Term[]][]) {
    for (const term of terms) {
      for (const phrase of term.words) {
        const stems = stemsOfPhrase(phrase);
        const first = stems[0];
        if (first === undefined) continue;
        const list = byFirst.get(first);
        const compiled = { facet, id: term.id, key: `${facet}:${term.id}`, stems };
        longest = Math.max(longest, stems.length);
        if (list) list.push(compiled);
        else byFirst.set(first, [compiled]);
      }
    }
  }
  return { byFirstStem: byFirst, longest };
}

/** Every term that occurs, in order of place; overlapping terms are all reported. */
export function matchTerms(matcher: Matcher, tokens: readonly Token[]): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const candidates = matcher.byFirstStem.get((tokens[at] as Token).stem);
    if (!candidates) continue;
    for (const { facet, id, key, stems } of candidates) {
      let length = 1;
      while (length < stems.length && tokens[at + length]?.stem === stems[length]) length++;
      if (length === stems.length) matches.push({ facet, id, key, at, length });
    }
  }
  return matches;
}
