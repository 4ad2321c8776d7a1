import { likeness, mostLikeness, telling } from './likeness.ts';

/** Sets of words, each once, and the indexes of what has them, ascending. */
interface Group {
  readonly words: Int32Array;
  readonly members: readonly number[];
  /** How many of the members are matched: always the first ones. */
  taken: number;
}

/** The best that is left for a group: the likeness, and the groups of the other side that have it where they are few. */
interface Best {
  readonly value: number;
  readonly first: number;
  /** The member of `first` that was free. */
  readonly member: number;
  readonly ties: readonly number[] | null;
}

const fewTies = 16;

/**
 * Matches sets of words of two sides one to one, the most alike first and none less alike than `least`; among those equally alike
 * in the order of `before`, then of `after`. What comparing every pair would give, without comparing every pair: equal sets are
 * taken together, and sets are looked up by their rarest words when their turn comes.
 */
export function matchMostAlike(
  before: readonly ReadonlySet<string>[],
  after: readonly ReadonlySet<string>[],
  least: number,
): (readonly [before: number, after: number])[] {
  const numbered = numberWords(before, after);
  const ours = groupsOf(before, numbered);
  const search = new Search(groupsOf(after, numbered), numbered.size, least);
  const queue = new Queue();
  const offer = (index: number): void => {
    const group = ours[index] as Group;
    const member = group.members[group.taken];
    const best = member === undefined ? null : search.bestFor(group.words);
    if (best !== null) queue.push({ group: index, member: member as number, best });
  };
  for (let index = 0; index < ours.length; index++) offer(index);
  const matched: (readonly [number, number])[] = [];
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const current = search.renewed(next.best);
    if (current === null) {
      offer(next.group);
      continue;
    }
    const group = ours[next.group] as Group;
    matched.push([next.member, current.member]);
    group.taken++;
    search.take(current.first);
    const member = group.members[group.taken];
    if (member !== undefined) queue.push({ group: next.group, member, best: current });
  }
  return matched;
}

/** Numbers words by how seldom they are, the rarest first, so that the numbers of a set in ascending order are its rarest words first. */
function numberWords(...sides: readonly (readonly ReadonlySet<string>[])[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const side of sides)
    for (const words of side) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const sorted = [...frequency].sort((x, y) => x[1] - y[1]);
  return new Map(sorted.map(([word], number) => [word, number]));
}

function groupsOf(side: readonly ReadonlySet<string>[], numbered: ReadonlyMap<string, number>): Group[] {
  const groups = new Map<string, { words: Int32Array; members: number[]; taken: number }>();
  side.forEach((set, index) => {
    if (set.size === 0) return;
    const words = Int32Array.from(set, (word) => numbered.get(word) as number).sort();
    const key = words.join();
    const known = groups.get(key);
    if (known) known.members.push(index);
    else groups.set(key, { words, members: [index], taken: 0 });
  });
  return [...groups.values()];
}

/** Finds among groups that still have a free member the ones most alike to a set of words. */
class Search {
  readonly #groups: readonly Group[];
  readonly #least: number;
  /** By word: the groups that have it; and those that have it among the words by which a larger set finds them. */
  readonly #all: number[][];
  readonly #telling: number[][];
  /** Which search looked at a group last, and at which words. */
  readonly #seen: Int32Array;
  readonly #marked: Int32Array;
  #search = 0;

  constructor(groups: readonly Group[], words: number, least: number) {
    this.#groups = groups;
    this.#least = least;
    this.#all = Array.from({ length: words }, () => []);
    this.#telling = Array.from({ length: words }, () => []);
    groups.forEach((group, index) => {
      const few = telling(group.words.length, least);
      group.words.forEach((word, at) => {
        this.#all[word]?.push(index);
        if (at < few) this.#telling[word]?.push(index);
      });
    });
    this.#seen = new Int32Array(groups.length);
    this.#marked = new Int32Array(words);
  }

  /** Takes the first free member of a group. */
  take(index: number): void {
    (this.#groups[index] as Group).taken++;
  }

  #freeOf(index: number): number | undefined {
    const { members, taken } = this.#groups[index] as Group;
    return members[taken];
  }

  /** An answer given earlier with the member that is free now, or null where it must be searched anew. */
  renewed(best: Best): Best | null {
    if (best.ties === null) return this.#freeOf(best.first) === best.member ? best : null;
    let first = -1;
    let member = Number.POSITIVE_INFINITY;
    for (const tie of best.ties) {
      const free = this.#freeOf(tie);
      if (free === undefined || free >= member) continue;
      first = tie;
      member = free;
    }
    return first < 0 ? null : { ...best, first, member };
  }

  bestFor(words: Int32Array): Best | null {
    this.#search++;
    for (const word of words) this.#marked[word] = this.#search;
    const size = words.length;
    const found: Found = { value: this.#least, first: -1, member: Number.POSITIVE_INFINITY, ties: [] };
    const enough = telling(size, this.#least);
    for (let at = 0; at < size; at++) {
      const rest = size - at;
      if (mostLikeness(rest, size) < found.value) break;
      const isTelling = at < enough && likeness(rest, size, size) >= found.value;
      this.#lookThrough((isTelling ? this.#all : this.#telling)[words[at] as number] as number[], size, found);
    }
    if (found.first < 0) return null;
    return { ...found, ties: found.ties.length > fewTies ? null : found.ties };
  }

  /** Compares with each group of a list that was not looked at yet; those without a free member leave the list. */
  #lookThrough(list: number[], size: number, found: Found): void {
    let kept = 0;
    for (const index of list) {
      const group = this.#groups[index] as Group;
      const free = group.members[group.taken];
      if (free === undefined) continue;
      list[kept++] = index;
      if (this.#seen[index] === this.#search) continue;
      this.#seen[index] = this.#search;
      const length = group.words.length;
      const [small, large] = size <= length ? [size, length] : [length, size];
      if (likeness(small, small, large) < found.value) continue;
      let shared = 0;
      for (const word of group.words) if (this.#marked[word] === this.#search) shared++;
      const value = likeness(shared, small, large);
      if (value < found.value) continue;
      if (value > found.value || found.first < 0) {
        found.value = value;
        found.first = index;
        found.member = free;
        found.ties = [index];
      } else {
        if (found.ties.length <= fewTies) found.ties.push(index);
        if (free < found.member) {
          found.first = index;
          found.member = free;
        }
      }
    }
    list.length = kept;
  }
}

interface Found {
  value: number;
  first: number;
  member: number;
  ties: number[];
}

interface Offer {
  readonly group: number;
  readonly member: number;
  readonly best: Best;
}

const isBefore = (x: Offer, y: Offer): boolean =>
  x.best.value > y.best.value || (x.best.value === y.best.value && x.member < y.member);

/** Offers, the most alike first; a binary heap. */
class Queue {
  readonly #heap: Offer[] = [];

  push(offer: Offer): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as Offer;
      if (!isBefore(offer, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = offer;
  }

  pop(): Offer | null {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Offer, heap[child] as Offer)) child++;
      if (!isBefore(heap[child] as Offer, last)) break;
      heap[at] = heap[child] as Offer;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}
