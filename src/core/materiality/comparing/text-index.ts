import type { Policy } from '../../policy/types.ts';
import type { Facet } from '../lexicon/term.ts';
import { matchTerms } from '../reading/match-terms.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import type { Statement } from '../reading/statement.ts';
import { contentStems, type Token, tokensOf } from '../reading/tokens.ts';
import { termMatcher } from '../reading/vocabulary.ts';

/** Facets whose terms must all stand in the passage that is taken for a restatement. */
const weighty: ReadonlySet<Facet> = new Set([
  'data',
  'purpose',
  'recipient',
  'right',
  'mechanism',
  'technology',
  'basis',
  'place',
]);
const negation = new Set(['not', 'never', 'no', 'cannot', "don't", "won't", "doesn't", 'nor']);
const countNegations = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + Number(negation.has(token.stem)), 0);

interface Passage {
  readonly stems: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly negations: number;
  /** True for a block as a whole, false for one of its sentences. */
  readonly isBlock: boolean;
}

/** Where a statement is said again: how much of its weight is there (0–1). */
interface Restatement {
  readonly share: number;
}

/** A policy's words, to look up whether something is already (or still) said in it. Built on first use. */
export interface TextIndex {
  /** The best passage (a sentence, or its block) for a statement. */
  restatementOf(statement: Statement): Restatement;
  /** How many times a term is named in the whole text. */
  mentions(facet: Facet, id: string): number;
  /** How many blocks have all of these stems. */
  blocksWith(stems: readonly string[]): number;
  /** True where the stem occurs at all. */
  has(stem: string): boolean;
  /** Rarity of a stem in this text; the rarer the higher. */
  weight(stem: string): number;
}

interface Built {
  readonly passages: readonly Passage[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly counts: ReadonlyMap<string, number>;
}

function build(policy: Policy): Built {
  const passages: Passage[] = [];
  const postings = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const add = (tokens: readonly Token[], count: boolean): void => {
    const stems = contentStems(tokens);
    const matches = matchTerms(termMatcher(), tokens);
    if (count)
      for (const match of matches)
        counts.set(`${match.facet}:${match.id}`, (counts.get(`${match.facet}:${match.id}`) ?? 0) + 1);
    const at = passages.length;
    const named = new Set<string>();
    for (const match of matches) if (weighty.has(match.facet)) named.add(`${match.facet}:${match.id}`);
    passages.push({ stems, named, negations: countNegations(tokens), isBlock: count });
    for (const stem of stems) {
      const list = postings.get(stem);
      if (list) list.push(at);
      else postings.set(stem, [at]);
    }
  };
  let leadIn = { text: '', tokens: [] as readonly Token[] };
  for (const block of policy.blocks) {
    if (block.leadIn !== null && block.leadIn !== leadIn.text)
      leadIn = { text: block.leadIn, tokens: tokensOf(block.leadIn) };
    const sentences = sentencesOf(block.text).map(tokensOf);
    const own = sentences.length === 1 ? (sentences[0] as readonly Token[]) : sentences.flat();
    add(block.leadIn === null ? own : [...leadIn.tokens, ...own], true);
    if (sentences.length > 1) for (const sentence of sentences) add(sentence, false);
  }
  return { passages, postings, counts };
}

/** Shares below this are not looked for exactly: they decide nothing. */
const soughtShare = 0.4;
const mostCandidates = 200;
/** More than sums of floating-point numbers are off. */
const rounding = 1e-6;

/** Indexes a policy lazily: nothing is read before the first question. */
export function indexText(policy: Policy): TextIndex {
  let built: Built | null = null;
  const get = (): Built => {
    built ??= build(policy);
    return built;
  };
  const weights = new Map<string, number>();
  const weight = (stem: string): number => {
    const known = weights.get(stem);
    if (known !== undefined) return known;
    const { passages, postings } = get();
    const value = Math.log(1 + (passages.length + 1) / (1 + (postings.get(stem)?.length ?? 0)));
    weights.set(stem, value);
    return value;
  };
  /**
   * The passages that can hold more than the sought share: they have one of the rarest stems, which together weigh the rest. Common
   * stems are in most passages and tell nothing.
   */
  const candidatesFor = (
    weights: readonly (readonly [stem: string, value: number])[],
    total: number,
  ): ReadonlySet<number> => {
    const candidates = new Set<number>();
    let seen = 0;
    for (const [stem, value] of weights) {
      if (seen > total * (1 - soughtShare) || candidates.size > mostCandidates) break;
      for (const at of get().postings.get(stem) ?? []) {
        if (candidates.size > mostCandidates) break;
        candidates.add(at);
      }
      seen += value;
    }
    return candidates;
  };
  return {
    blocksWith(stems) {
      const { passages, postings } = get();
      const [first, ...others] = stems;
      const places = first === undefined ? [] : (postings.get(first) ?? []);
      return places.filter((at) => {
        const passage = passages[at] as Passage;
        return passage.isBlock && others.every((stem) => passage.stems.has(stem));
      }).length;
    },
    has: (stem) => get().postings.has(stem),
    mentions: (facet, id) => get().counts.get(`${facet}:${id}`) ?? 0,
    weight,
    restatementOf(statement) {
      const { passages } = get();
      const weighed = [...statement.stems].map((stem) => [stem, weight(stem)] as const).sort((a, b) => b[1] - a[1]);
      const total = weighed.reduce((sum, [, value]) => sum + value, 0);
      if (total === 0) return { share: 1 };
      const wanted = [...weighty].flatMap((facet) => [...statement.named[facet]].map((id) => `${facet}:${id}`));
      let share = 0;
      for (const at of candidatesFor(weighed, total)) {
        const passage = passages[at] as Passage;
        let score = 0;
        let missed = 0;
        for (const [stem, value] of weighed) {
          if (passage.stems.has(stem)) score += value;
          else missed += value;
          // It cannot become the best any more.
          if (missed > total * (1 - share) + rounding) break;
        }
        if (missed > total * (1 - share) + rounding || score / total <= share) continue;
        const missing = wanted.filter((key) => !passage.named.has(key)).length;
        const isTurned = statement.negations % 2 !== passage.negations % 2 && passage.stems.size <= 3 * weighed.length;
        share = Math.max(share, score / total - 0.08 * missing - (isTurned ? 0.15 : 0));
      }
      return { share };
    },
  };
}
