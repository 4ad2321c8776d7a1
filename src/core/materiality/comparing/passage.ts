import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import { facets } from '../vocabulary/lexicons.ts';

/** The facets by which neighbours tell what a statement is about. */
const speaking: readonly Facet[] = ['practice', 'right', 'topic'];

const nameOf = (facet: Facet, id: string): string => `${facet}:${id}`;

function* spoken({ named }: Statement): Generator<string> {
  for (const facet of speaking) for (const id of named[facet]) yield nameOf(facet, id);
}

const namesIn = ({ named }: Statement): string[] =>
  facets.flatMap((facet) => [...named[facet]].map((id) => nameOf(facet, id)));

type Side = 'before' | 'after';

const nobody: ReadonlySet<string> = new Set();

/** The statements of one change, on both sides, and what they name together. Asked once for every statement, it answers from counts. */
export class Passage {
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
  readonly #named: Partial<Record<Side, ReadonlySet<string>>> = {};
  #counts: ReadonlyMap<string, number> | null = null;
  #spoken: ReadonlySet<string> | null = null;

  constructor(before: readonly Statement[], after: readonly Statement[]) {
    this.before = before;
    this.after = after;
  }

  /** True where some statement of a side names the term. */
  names(side: Side, facet: Facet, id: string): boolean {
    this.#named[side] ??= new Set(this[side].flatMap(namesIn));
    return this.#named[side].has(nameOf(facet, id));
  }

  /** How many statements of both sides name each practice, right and topic, as `facet:id`. */
  get counts(): ReadonlyMap<string, number> {
    if (this.#counts !== null) return this.#counts;
    const counts = new Map<string, number>();
    for (const side of [this.before, this.after])
      for (const statement of side) for (const name of spoken(statement)) counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#counts = counts;
    return counts;
  }

  /** All that it names of practices, rights and topics. */
  get spoken(): ReadonlySet<string> {
    this.#spoken ??= new Set(this.counts.keys());
    return this.#spoken;
  }
}

/**
 * The practices, rights and topics, as `facet:id`, that passages name in other statements than `own`. Every one of `own` stands in
 * one of the passages, which are different ones.
 */
export function namedBeside(passages: readonly Passage[], own: readonly Statement[]): ReadonlySet<string> {
  const [first, ...others] = passages;
  if (first === undefined) return nobody;
  const all = others.length === 0 ? first.spoken : new Set(passages.flatMap((each) => [...each.spoken]));
  const times = new Map<string, number>();
  for (const statement of own) for (const name of spoken(statement)) times.set(name, (times.get(name) ?? 0) + 1);
  const onlyOwn = [...times].filter(
    ([name, count]) => passages.reduce((sum, { counts }) => sum + (counts.get(name) ?? 0), 0) === count,
  );
  if (onlyOwn.length === 0) return all;
  const beside = new Set(all);
  for (const [name] of onlyOwn) beside.delete(name);
  return beside;
}
