import type { Redline } from '../change/types.ts';
import { placedConcealment } from './describe-concealment.ts';
import { newConcealments } from './new-concealments.ts';

/** How many places are told one by one. */
const most = 50;

/** What a redline tells of words that are written otherwise than seen: a title and one line a place, without full stops. */
export interface ConcealmentsTold {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The places that are new in the later text; null where there are none. */
export function concealmentsTold({ before, after }: Redline): ConcealmentsTold | null {
  const places = newConcealments(before, after);
  if (places.length === 0) return null;
  const lines = places.slice(0, most).map(placedConcealment);
  if (places.length > most) lines.push(`and ${places.length - most} more`);
  return { title: concealmentsTitle(places.length), lines };
}

/** `What is written and what readers see differ in 2 places`. */
export function concealmentsTitle(count: number): string {
  return `What is written and what readers see differ in ${count === 1 ? '1 place' : `${count} places`}`;
}
