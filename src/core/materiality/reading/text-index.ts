import type { BlockParts } from '../../text/parts/block-parts.ts';
import type { Block, Policy } from '../../text/policy/types.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Match } from '../matching/match-terms.ts';
import type { Token } from '../matching/tokens.ts';
import { introductionOf } from './introduction-of.ts';
import type { Statement } from './statement.ts';
import type { ReadText, TextReader } from './text-reader.ts';

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

/** A passage that denies what a statement says, or says what it denies, shares most of its words and never restates it. */
const mostTurned = 0.75;

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
  /** Of each passage a few bits for its stems, by which most others are known not to be there. */
  readonly signatures: Int32Array;
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly counts: ReadonlyMap<string, number>;
}

const emptyText: ReadText = { tokens: [], stems: new Set(), matches: [] };

/** A text as a passage: what several neighbouring texts say together. */
function passageOf(texts: readonly ReadText[], across: readonly Match[], isBlock: boolean): Passage {
  const [first = emptyText, ...others] = texts;
  const stems = others.length === 0 ? first.stems : new Set(texts.flatMap((text) => [...text.stems]));
  const named = new Set<string>();
  for (const matches of [...texts.map((text) => text.matches), across])
    for (const { facet, key } of matches) if (weighty.has(facet)) named.add(key);
  const negations = texts.reduce((sum, text) => sum + countNegations(text.tokens), 0);
  return { stems, named, negations, isBlock };
}

/** What a block says as a whole, and sentence by sentence where it has several; and the terms it names, with its list's lead-in. */
interface ReadBlock {
  readonly passages: readonly Passage[];
  readonly terms: readonly (readonly Match[])[];
}

function readBlock(reader: TextReader, block: Block, leadIn: string | null): ReadBlock {
  const sentences = block.parts.sentences.map((sentence) => reader.readSentence(block, sentence));
  const texts = leadIn === null ? sentences : [reader.read(leadIn), ...sentences];
  const across = reader.matchesAcross(texts);
  const parts = sentences.length > 1 ? sentences.map((sentence) => passageOf([sentence], [], false)) : [];
  return {
    passages: [passageOf(texts, across, true), ...parts],
    terms: [...texts.map(({ matches }) => matches), across],
  };
}

/** Blocks read for one of two texts, for the other: most blocks of two revisions are the same, and many have the same parts. */
class ReadBlocks {
  readonly #reader: TextReader;
  readonly #byText = new Map<string, ReadBlock>();
  readonly #byParts = new Map<BlockParts, { readonly leadIn: string | null; readonly read: ReadBlock }>();

  constructor(reader: TextReader) {
    this.#reader = reader;
  }

  read(block: Block): ReadBlock {
    const leadIn = block.leadIn === null ? null : introductionOf(block.leadIn);
    const { parts } = block;
    const known = this.#byParts.get(parts);
    if (known !== undefined && known.leadIn === leadIn) return known.read;
    const key = leadIn === null ? block.text : `${leadIn}\u0000${block.text}`;
    const read = this.#byText.get(key) ?? readBlock(this.#reader, block, leadIn);
    this.#byText.set(key, read);
    this.#byParts.set(parts, { leadIn, read });
    return read;
  }
}

const signatureWords = 4;

/** Where a stem stands in a signature. */
interface SignaturePlace {
  readonly word: number;
  readonly bit: number;
}

function placeOf(stem: string): SignaturePlace {
  let hash = 0;
  for (let at = 0; at < stem.length; at++) hash = (Math.imul(hash, 31) + stem.charCodeAt(at)) | 0;
  hash ^= hash >>> 13;
  return { word: (hash >>> 5) % signatureWords, bit: 1 << (hash & 31) };
}

function build(policy: Policy, blocks: ReadBlocks): Built {
  const passages: Passage[] = [];
  const postings = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const signatures: number[] = [];
  for (const block of policy.blocks) {
    const read = blocks.read(block);
    for (const matches of read.terms) for (const { key } of matches) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const passage of read.passages) {
      const at = passages.length;
      passages.push(passage);
      for (let word = 0; word < signatureWords; word++) signatures.push(0);
      for (const stem of passage.stems) {
        const { word, bit } = placeOf(stem);
        signatures[at * signatureWords + word] = (signatures[at * signatureWords + word] as number) | bit;
        const list = postings.get(stem);
        if (list) list.push(at);
        else postings.set(stem, [at]);
      }
    }
  }
  return { passages, signatures: Int32Array.from(signatures), postings, counts };
}

/** Shares below this are not looked for exactly: they decide nothing. */
const soughtShare = 0.4;
const mostCandidates = 200;
/** More than sums of floating-point numbers are off. */
const rounding = 1e-6;

/** Indexes the two texts of a change lazily: nothing is read before the first question. */
export function indexTexts(reader: TextReader, before: Policy, after: Policy): { before: TextIndex; after: TextIndex } {
  const blocks = new ReadBlocks(reader);
  return { before: indexText(before, blocks), after: indexText(after, blocks) };
}

function indexText(policy: Policy, blocks: ReadBlocks): TextIndex {
  let built: Built | null = null;
  const get = (): Built => {
    built ??= build(policy, blocks);
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
    weights: readonly { readonly stem: string; readonly value: number }[],
    total: number,
  ): ReadonlySet<number> => {
    const candidates = new Set<number>();
    let seen = 0;
    for (const { stem, value } of weights) {
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
      const { passages, signatures } = get();
      const weighed = [...statement.stems]
        .map((stem) => ({ stem, value: weight(stem), ...placeOf(stem) }))
        .sort((a, b) => b.value - a.value);
      const total = weighed.reduce((sum, { value }) => sum + value, 0);
      if (total === 0) return { share: 1 };
      const wanted = [...weighty].flatMap((facet) => [...statement.named[facet]].map((id) => `${facet}:${id}`));
      let share = 0;
      for (const at of candidatesFor(weighed, total)) {
        const passage = passages[at] as Passage;
        let score = 0;
        let missed = 0;
        for (const { stem, value, word, bit } of weighed) {
          if (((signatures[at * signatureWords + word] as number) & bit) !== 0 && passage.stems.has(stem))
            score += value;
          else missed += value;
          // It cannot become the best any more.
          if (missed > total * (1 - share) + rounding) break;
        }
        if (missed > total * (1 - share) + rounding || score / total <= share) continue;
        const missing = wanted.filter((key) => !passage.named.has(key)).length;
        const isTurned = statement.negations % 2 !== passage.negations % 2 && passage.stems.size <= 3 * weighed.length;
        const found = score / total - 0.08 * missing;
        share = Math.max(share, isTurned ? Math.min(mostTurned, found - 0.15) : found);
      }
      return { share };
    },
  };
}
