import { largestAlike, leastShared, likeness, telling } from './likeness.ts';

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
/** More places than most sets have words: those beyond count as the last. */
const places = 64;

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
  readonly #sizes: Int32Array;
  /** The first free member of each group, -1 where all are taken. */
  readonly #free: Int32Array;
  /** The words of all groups one after the other, and where those of each begin. */
  readonly #words: Int32Array;
  readonly #starts: Int32Array;
  /**
   * By word: the groups that have it; and those that have it among the words by which a larger set finds them. Small sets first.
   * An entry is the group's index times {@link places}, and the word's place in the group.
   */
  readonly #all: number[][];
  readonly #telling: number[][];
  /** Which search looked at a group last, and at which words. */
  readonly #seen: Int32Array;
  readonly #marked: Int32Array;
  #search = 0;

  constructor(unsorted: readonly Group[], words: number, least: number) {
    const groups = [...unsorted].sort((x, y) => x.words.length - y.words.length);
    this.#groups = groups;
    this.#least = least;
    this.#sizes = Int32Array.from(groups, (group) => group.words.length);
    this.#free = Int32Array.from(groups, (group) => group.members[0] as number);
    this.#starts = new Int32Array(groups.length);
    this.#words = new Int32Array(groups.reduce((sum, group) => sum + group.words.length, 0));
    this.#all = Array.from({ length: words }, () => []);
    this.#telling = Array.from({ length: words }, () => []);
    let start = 0;
    groups.forEach((group, index) => {
      this.#words.set(group.words, start);
      this.#starts[index] = start;
      start += group.words.length;
      const few = telling(group.words.length, least);
      group.words.forEach((word, at) => {
        const entry = index * places + Math.min(at, places - 1);
        this.#all[word]?.push(entry);
        if (at < few) this.#telling[word]?.push(entry);
      });
    });
    this.#seen = new Int32Array(groups.length);
    this.#marked = new Int32Array(words);
  }

  /** Takes the first free member of a group. */
  take(index: number): void {
    const group = this.#groups[index] as Group;
    group.taken++;
    this.#free[index] = group.members[group.taken] ?? -1;
  }

  /** An answer given earlier with the member that is free now, or null where it must be searched anew. */
  renewed(best: Best): Best | null {
    if (best.ties === null) return this.#free[best.first] === best.member ? best : null;
    let first = -1;
    let member = Number.POSITIVE_INFINITY;
    for (const tie of best.ties) {
      const free = this.#free[tie] as number;
      if (free < 0 || free >= member) continue;
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
      // A set that was not seen yet shares at most the words from here on; one that is not smaller stands under the first ones.
      const rest = size - at;
      const isTelling = at < enough && likeness(rest, size, size) >= found.value;
      const lists = isTelling ? this.#all : this.#telling;
      this.#lookThrough(lists, words[at] as number, { size, rest }, found);
    }
    if (found.first < 0) return null;
    return { ...found, ties: found.ties.length > fewTies ? null : found.ties };
  }

  /** Compares with each group under a word that was not looked at yet and can be alike enough. */
  #lookThrough(lists: number[][], word: number, { size, rest }: { size: number; rest: number }, found: Found): void {
    const list = lists[word] as number[];
    let largest = largestAlike(found.value, size, rest);
    let dead = 0;
    for (const entry of list) {
      const place = entry % places;
      const index = (entry - place) / places;
      const length = this.#sizes[index] as number;
      if (length > largest) break;
      const free = this.#free[index] as number;
      if (free < 0) {
        dead++;
        continue;
      }
      if (this.#seen[index] === this.#search) continue;
      this.#seen[index] = this.#search;
      const small = Math.min(size, length);
      const large = Math.max(size, length);
      const needed = leastShared(found.value, small, large);
      // The words are in the same order on both sides, and this is the first that both have.
      if (rest < needed || length - place < needed) continue;
      const shared = this.#sharedWith(index, length, needed);
      if (shared < 0) continue;
      const value = likeness(shared, small, large);
      if (value < found.value) continue;
      if (value > found.value || found.first < 0) {
        found.value = value;
        found.first = index;
        found.member = free;
        found.ties = [index];
        largest = largestAlike(value, size, rest);
      } else {
        if (found.ties.length <= fewTies) found.ties.push(index);
        if (free < found.member) {
          found.first = index;
          found.member = free;
        }
      }
    }
    if (dead > 8 && dead > list.length / 4)
      lists[word] = list.filter((entry) => (this.#free[Math.floor(entry / places)] as number) >= 0);
  }

  /** How many of a group's words are those that are searched for; -1 where they are fewer than needed. */
  #sharedWith(index: number, length: number, needed: number): number {
    const words = this.#words;
    const marked = this.#marked;
    const search = this.#search;
    const start = this.#starts[index] as number;
    let missing = 0;
    for (let at = start; at < start + length; at++) {
      if (marked[words[at] as number] === search) continue;
      missing++;
      if (length - missing < needed) return -1;
    }
    return length - missing;
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
