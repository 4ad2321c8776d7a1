import { isBuiltIn } from '../../core/calendar/closures/registry.ts';
import type { ClosureCalendar } from '../../core/calendar/days/types.ts';

/**
 * The calendars among `ids` that are no built-in ones. The package behind them is loaded only where there is such an id;
 * one that it does not know either is left out, for the count to refuse by name.
 */
export async function foreignCalendars(ids: readonly string[]): Promise<readonly ClosureCalendar[]> {
  const wanted = [...new Set(ids)].filter((id) => !isBuiltIn(id));
  if (wanted.length === 0) return [];
  const { foreignCalendar } = await import('../../shell/calendars/foreign-calendar.ts');
  return wanted.flatMap((id) => foreignCalendar(id) ?? []);
}
