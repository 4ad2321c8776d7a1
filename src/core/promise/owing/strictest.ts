import { byStrictness } from '../clause/lead-order.ts';
import type { NoticePromise } from '../clause/types.ts';

/** The promise with the strictest lead by `byStrictness`, or null where none of them has a lead. */
export function strictest(promises: readonly NoticePromise[]): NoticePromise | null {
  const [first] = promises
    .flatMap((promise) => (promise.lead === null ? [] : [{ promise, lead: promise.lead }]))
    .sort((a, b) => byStrictness(a.lead, b.lead));
  return first?.promise ?? null;
}
