import type { Block, Policy } from '../policy/types.ts';
import { alignSequences } from './align-sequences.ts';
import { findCandidates, type LikelyPair } from './find-candidates.ts';
import { type Fingerprint, Fingerprinter, similarity } from './fingerprint.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { pairInGap } from './pair-in-gap.ts';

/** Blocks of both sides that belong together. One of the lists may hold several blocks where a block was split or merged. */
export interface Match {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The match crosses others: the text stands elsewhere. */
  readonly moved: boolean;
}

const least = 0.3;
const leastForMove = 0.55;
const leastWordsForMove = 8;

/**
 * Which blocks of two policies belong together, every block in at most one match. First come blocks equal in source, then equal in
 * text, then alike; where order and likeness disagree the heavier chain stays in place and the rest has moved.
 */
export function alignBlocks(before: Policy, after: Policy): Match[] {
  return new BlockAligner(before.blocks, after.blocks).align(canTrustSource(before, after));
}

/** Two equal sources show the same links only if the texts define the same reference links. */
function canTrustSource(before: Policy, after: Policy): boolean {
  const a = 'definitions' in before ? before.definitions : null;
  const b = 'definitions' in after ? after.definitions : null;
  if (!(a instanceof Map) || !(b instanceof Map)) return false;
  return a.size === b.size && [...a].every(([label, target]) => b.get(label) === target);
}

function sourceOf(block: Block): string {
  return 'source' in block && typeof block.source === 'string' ? block.source : block.text;
}

class BlockAligner {
  private readonly a: readonly Block[];
  private readonly b: readonly Block[];
  /** Position in `b` of the block matched in order to each of `a`, or -1; and the reverse. */
  private readonly toB: Int32Array;
  private readonly toA: Int32Array;
  private readonly moves: LikelyPair[] = [];
  private readonly fingerprinter = new Fingerprinter();
  private readonly printsA = new Map<number, Fingerprint>();
  private readonly printsB = new Map<number, Fingerprint>();

  constructor(a: readonly Block[], b: readonly Block[]) {
    this.a = a;
    this.b = b;
    this.toB = new Int32Array(a.length).fill(-1);
    this.toA = new Int32Array(b.length).fill(-1);
  }

  align(trustSource: boolean): Match[] {
    if (trustSource) this.matchEqual(sourceOf);
    this.matchEqual((block) => block.text);
    this.matchAlike();
    return this.matches();
  }

  private set(aAt: number, bAt: number): void {
    this.toB[aAt] = bAt;
    this.toA[bAt] = aAt;
  }

  private free(side: 'a' | 'b'): number[] {
    const partners = side === 'a' ? this.toB : this.toA;
    const free: number[] = [];
    for (let at = 0; at < partners.length; at++) if ((partners[at] as number) < 0) free.push(at);
    return free;
  }

  /** Matches blocks whose key is equal, in order, within the gaps between the blocks already matched. */
  private matchEqual(key: (block: Block) => string): void {
    for (const gap of this.gaps()) {
      let { aLow, aHigh, bLow, bHigh } = gap;
      const same = (x: number, y: number): boolean => {
        const left = this.a[x];
        const right = this.b[y];
        return left !== undefined && right !== undefined && left.kind === right.kind && key(left) === key(right);
      };
      while (aLow < aHigh && bLow < bHigh && same(aLow, bLow)) this.set(aLow++, bLow++);
      while (aLow < aHigh && bLow < bHigh && same(aHigh - 1, bHigh - 1)) this.set(--aHigh, --bHigh);
      if (aLow === aHigh || bLow === bHigh) continue;
      const ids = new Map<string, number>();
      const a = this.keys(this.a, aLow, aHigh, key, ids);
      const b = this.keys(this.b, bLow, bHigh, key, ids);
      const weights = new Int32Array(aHigh - aLow);
      for (let at = aLow; at < aHigh; at++)
        weights[at - aLow] = (this.a[at]?.kind === 'code' ? 1 : key(this.a[at] as Block).length) + 4;
      alignSequences(a, b, weights).forEach((bAt, aAt) => {
        if (bAt >= 0) this.set(aLow + aAt, bLow + bAt);
      });
    }
  }

  private keys(
    blocks: readonly Block[],
    low: number,
    high: number,
    key: (block: Block) => string,
    ids: Map<string, number>,
  ): Int32Array {
    const result = new Int32Array(high - low);
    for (let at = low; at < high; at++) {
      const block = blocks[at];
      if (block === undefined) continue;
      const kind = block.kind === 'row' || block.kind === 'code' ? `${block.kind}\n` : '';
      const name = kind + key(block);
      let id = ids.get(name);
      if (id === undefined) {
        id = ids.size;
        ids.set(name, id);
      }
      result[at - low] = id;
    }
    return result;
  }

  private *gaps(): Generator<{ aLow: number; aHigh: number; bLow: number; bHigh: number }> {
    let aLow = 0;
    let bLow = 0;
    for (let aAt = 0; aAt <= this.a.length; aAt++) {
      const bAt = aAt === this.a.length ? this.b.length : (this.toB[aAt] as number);
      if (bAt < 0) continue;
      if (aAt > aLow && bAt > bLow) yield { aLow, aHigh: aAt, bLow, bHigh: bAt };
      aLow = aAt + 1;
      bLow = bAt + 1;
    }
  }

  private print(side: 'a' | 'b', at: number): Fingerprint {
    const prints = side === 'a' ? this.printsA : this.printsB;
    let print = prints.get(at);
    if (print === undefined) {
      print = this.fingerprinter.of((side === 'a' ? this.a : this.b)[at]?.text ?? '');
      prints.set(at, print);
    }
    return print;
  }

  private matchAlike(): void {
    const freeA = this.free('a');
    const freeB = this.free('b');
    if (freeA.length > 0 && freeB.length > 0) {
      const pairs = this.equalElsewhere(freeA, freeB);
      const printsA = new Map(freeA.map((at) => [at, this.print('a', at)]));
      const printsB = new Map(freeB.map((at) => [at, this.print('b', at)]));
      pairs.push(...findCandidates(printsA, printsB, least));
      this.chain(pairs);
      for (const gap of this.gaps()) {
        pairInGap(
          gap,
          (x, y) => similarity(this.print('a', x), this.print('b', y)),
          least,
          (x, y) => this.set(x, y),
        );
      }
      this.pairHeadings();
      this.findMoves(pairs);
    }
  }

  /** Blocks with the same text that the ascending match passed over. */
  private equalElsewhere(freeA: readonly number[], freeB: readonly number[]): LikelyPair[] {
    const holders = new Map<string, number[]>();
    for (const at of freeB) {
      const text = this.b[at]?.text ?? '';
      const list = holders.get(text);
      if (list === undefined) holders.set(text, [at]);
      else list.push(at);
    }
    const pairs: LikelyPair[] = [];
    const used = new Map<string, number>();
    for (const at of freeA) {
      const text = this.a[at]?.text ?? '';
      const list = holders.get(text);
      const turn = used.get(text) ?? 0;
      const bAt = list?.[turn];
      if (bAt === undefined) continue;
      used.set(text, turn + 1);
      pairs.push({ a: at, b: bAt, likeness: 1 });
    }
    return pairs;
  }

  /** Keeps the heaviest ascending set out of what is matched and what is likely. */
  private chain(pairs: readonly LikelyPair[]): void {
    const strongest = new Map<number, number>();
    const strongestB = new Map<number, number>();
    for (const { a, b, likeness } of pairs) {
      strongest.set(a, Math.max(strongest.get(a) ?? 0, likeness));
      strongestB.set(b, Math.max(strongestB.get(b) ?? 0, likeness));
    }
    const candidates = pairs
      .filter((pair) => {
        const best = Math.max(strongest.get(pair.a) ?? 0, strongestB.get(pair.b) ?? 0);
        return pair.likeness >= best - 0.25 || best < leastForMove;
      })
      .map(({ a, b, likeness }) => ({ a, b, weight: likeness * likeness * (this.print('a', a).wordCount + 1) }));
    for (let at = 0; at < this.a.length; at++) {
      const bAt = this.toB[at] as number;
      if (bAt < 0) continue;
      const weight = (this.a[at]?.kind === 'code' ? 40 : sourceOf(this.a[at] as Block).length) / 6 + 1;
      candidates.push({ a: at, b: bAt, weight });
    }
    const chain = heaviestChain(candidates, this.b.length);
    const displaced: LikelyPair[] = [];
    for (let at = 0; at < this.a.length; at++) {
      const bAt = this.toB[at] as number;
      if (bAt >= 0) displaced.push({ a: at, b: bAt, likeness: 1 });
    }
    this.toB.fill(-1);
    this.toA.fill(-1);
    for (const { a, b } of chain) this.set(a, b);
    for (const pair of displaced) if ((this.toB[pair.a] as number) !== pair.b) this.displaced.push(pair);
  }

  private readonly displaced: LikelyPair[] = [];

  /** A heading alone in its gap, with the same text following on both sides, was renamed however little its words agree. */
  private pairHeadings(): void {
    for (let at = 0; at < this.a.length; at++) {
      if ((this.toB[at] as number) >= 0 || this.a[at]?.kind !== 'heading') continue;
      const next = this.toB[at + 1] ?? -1;
      const bAt = next - 1;
      if (next < 1 || (this.toA[bAt] as number) >= 0 || this.b[bAt]?.kind !== 'heading') continue;
      const previous = at === 0 ? -1 : (this.toB[at - 1] as number);
      if (at === 0 || previous < bAt) this.set(at, bAt);
    }
  }

  private findMoves(pairs: readonly LikelyPair[]): void {
    const takenA = new Set<number>();
    const takenB = new Set<number>();
    const byLikeness = [...this.displaced, ...pairs].sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
    for (const pair of byLikeness) {
      if ((this.toB[pair.a] as number) >= 0 || (this.toA[pair.b] as number) >= 0) continue;
      if (takenA.has(pair.a) || takenB.has(pair.b)) continue;
      const print = this.print('a', pair.a);
      const other = this.print('b', pair.b);
      const enough = Math.min(print.wordCount, other.wordCount) >= leastWordsForMove && pair.likeness >= leastForMove;
      const same =
        this.a[pair.a]?.text === this.b[pair.b]?.text || (print.plain === other.plain && print.wordCount > 2);
      if (!enough && !same) continue;
      takenA.add(pair.a);
      takenB.add(pair.b);
      this.moves.push(pair);
    }
  }

  private matches(): Match[] {
    const matches: Match[] = [];
    const claimedA = new Set(this.moves.map((move) => move.a));
    const claimedB = new Set(this.moves.map((move) => move.b));
    const print = { a: (at: number) => this.print('a', at), b: (at: number) => this.print('b', at) };
    const groups = joinNeighbours(this.toB, this.toA, claimedA, claimedB, print);
    for (let at = 0; at < this.a.length; at++) {
      const bAt = this.toB[at] as number;
      if (bAt < 0) continue;
      const group = groups.get(at);
      if (group === undefined) matches.push({ before: [at], after: [bAt], moved: false });
      else if (group.before[0] === at) matches.push({ ...group, moved: false });
    }
    for (const { a, b } of this.moves) matches.push({ before: [a], after: [b], moved: true });
    return matches;
  }
}
