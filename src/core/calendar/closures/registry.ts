import { Refusal } from '../../refusal.ts';
import { de } from '../calendars/de.ts';
import { deStates } from '../calendars/de-states.ts';
import { fr } from '../calendars/fr.ts';
import { gbEng } from '../calendars/gb-eng.ts';
import { gbNir } from '../calendars/gb-nir.ts';
import { gbSct } from '../calendars/gb-sct.ts';
import { ie } from '../calendars/ie.ts';
import { jp } from '../calendars/jp.ts';
import { nl } from '../calendars/nl.ts';
import { target } from '../calendars/target.ts';
import { usFed, usFedWithOrders } from '../calendars/us-fed.ts';
import { usFrb } from '../calendars/us-frb.ts';
import type { ClosureCalendar } from '../days/types.ts';

/** Version of the tables as a whole, raised with every change to one of them. */
export const tablesVersion = '2026-11';

/** Every built-in calendar, in the order in which they are listed. */
export const calendars: readonly ClosureCalendar[] = [
  usFed,
  usFedWithOrders,
  usFrb,
  target,
  gbEng,
  gbSct,
  gbNir,
  de,
  ...deStates,
  fr,
  nl,
  ie,
  jp,
];

const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));

/** True where an id names a built-in calendar. */
export function isBuiltIn(id: string): boolean {
  return byId.has(id);
}

/** The calendar of an id: a built-in one, or else one of `foreign`. Throws a `usage` refusal that lists the built-in ids. */
export function calendarById(id: string, foreign: readonly ClosureCalendar[] = []): ClosureCalendar {
  const calendar = byId.get(id) ?? foreign.find((other) => other.id === id);
  if (calendar === undefined) {
    throw new Refusal('usage', {
      message: `no calendar is called ${JSON.stringify(id)}`,
      expected: `one of ${calendars.map((known) => known.id).join(', ')}`,
      found: JSON.stringify(id),
      remedy:
        'Use one of these ids, or an unverified one of `fairnotice calendar list --foreign`, or list the closed days yourself as own closures.',
    });
  }
  return calendar;
}
