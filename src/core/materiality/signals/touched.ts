import type { Direction } from '../../terms.ts';
import type { Difference } from '../difference/difference.ts';
import type { View } from '../finding/rule.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import { titleOf } from '../vocabulary/lexicons.ts';

/** Terms of a facet that a difference brings and takes. */
export interface Touched {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** The terms of one facet that came or went, those in `except` left out. */
export function touched(difference: Difference, facet: Facet, except: readonly string[] = []): Touched {
  const keep = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => !except.includes(id));
  return { gained: keep(difference.gained[facet]), lost: keep(difference.lost[facet]) };
}

/** True where any term came or went. */
export function isTouched({ gained, lost }: Touched): boolean {
  return gained.length + lost.length > 0;
}

/** The statement that carries a difference: the later one, or the earlier where it was removed. */
export function carrier(difference: Difference): Statement {
  return (difference.after ?? difference.before) as Statement;
}

/**
 * True where either side does one of these practices, in its own words or by its context; where it names none at all, the sentences
 * beside it are asked.
 */
export function does(difference: Difference, ...practices: readonly string[]): boolean {
  const sides = [difference.before, difference.after].filter((side) => side !== null);
  if (sides.some((side) => practices.some((practice) => side.inContext.practice.has(practice)))) return true;
  return (
    sides.every((side) => side.inContext.practice.size === 0) &&
    practices.some((practice) => difference.passage.has(`practice:${practice}`))
  );
}

/** True where either side names one of these ids of a facet. */
export function names(difference: Difference, facet: Facet, ...ids: readonly string[]): boolean {
  return [difference.before, difference.after].some(
    (side) => side !== null && ids.some((id) => side.named[facet].has(id)),
  );
}

const passing = ['contact', 'protect', 'use'];

/** True for a statement that denies what it speaks of: some practice is denied and none of weight stated, or it has a negation and no practice. */
export function isDenial(statement: Statement): boolean {
  if (statement.denied.size > 0) return [...statement.affirmed].every((id) => passing.includes(id));
  return statement.named.practice.size === 0 && statement.negations % 2 === 1;
}

/**
 * Direction of a difference in what the company does: more is adverse, less is favourable, turned round where the statement is a
 * denial (but terms that come or go with an exception are let out of the denial). `protective` is for terms that protect (rights, safeguards), where more is favourable.
 */
export function directionOf(difference: Difference, terms: Touched, protective = false): Direction {
  const more = terms.gained.length > 0 || (difference.kind === 'added' && terms.lost.length === 0);
  const less = terms.lost.length > 0 || (difference.kind === 'removed' && terms.gained.length === 0);
  if (!more && !less) return 'neutral';
  const excepted =
    difference.before !== null &&
    difference.after !== null &&
    difference.before.exceptions.length !== difference.after.exceptions.length;
  const isTurned = (said: Statement): boolean => (!protective && !excepted && isDenial(said)) !== protective;
  // What came is said by the later statement, what went by the earlier one: a denial that goes and a practice that comes are both adverse.
  const ofGained = isTurned((difference.after ?? difference.before) as Statement) ? 'favourable' : 'adverse';
  const ofLost = isTurned((difference.before ?? difference.after) as Statement) ? 'adverse' : 'favourable';
  if (more && less) return ofGained === ofLost ? ofGained : 'mixed';
  return more ? ofGained : ofLost;
}

/** Terms that the other text names nowhere. */
export function firstMentions(facet: Facet, terms: Touched, view: View): readonly string[] {
  return [
    ...terms.gained.filter((id) => view.beforeIndex.mentions(facet, id) === 0),
    ...terms.lost.filter((id) => view.afterIndex.mentions(facet, id) === 0),
  ];
}

/** "names A and B", "no longer names C". */
export function nameTouched(facet: Facet, { gained, lost }: Touched, as: string): string {
  const list = (ids: readonly string[]): string => ids.map((id) => titleOf(facet, id)).join(', ');
  const parts = [];
  if (gained.length > 0) parts.push(`names ${list(gained)} ${as}`);
  if (lost.length > 0) parts.push(`no longer names ${list(lost)} ${as}`);
  return parts.join(' and ');
}
