import type { Closure, HalfDays } from '../days/types.ts';

/** Which days are open beside Monday to Friday: what a request says of Saturdays and half-days. */
export interface OpenDays {
  readonly saturdays?: boolean | undefined;
  readonly halfDays?: HalfDays | undefined;
}

/** True where a closure keeps its day from being a business day: a half-day does, unless half-days are open. */
export function isClosing({ half }: Pick<Closure, 'half'>, { halfDays }: OpenDays): boolean {
  return half !== true || halfDays !== 'open';
}
