import { closureReason, type SourcedClosure } from '../closures/closure-reasons.ts';
import { isClosing, type OpenDays } from '../closures/open-days.ts';
import { weekday } from '../days/day-number.ts';
import type { DayNumber } from '../days/types.ts';

/** What is open and what is closed around a window. */
export interface OpenAndClosed {
  readonly open: OpenDays;
  readonly closures: ReadonlyMap<DayNumber, readonly SourcedClosure[]>;
}

/** Why a day is no business day, in words; null for one that is. */
export function businessObstacle(day: DayNumber, { open, closures }: OpenAndClosed): string | null {
  const dayOfWeek = weekday(day);
  if (dayOfWeek === 0) {
    return 'Sunday';
  }
  if (dayOfWeek === 6 && open.saturdays !== true) {
    return 'Saturday';
  }
  const found = closures.get(day);
  return found?.some((closure) => isClosing(closure, open)) ? closureReason(found) : null;
}
