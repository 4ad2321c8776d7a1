import { type BusinessDayTable, businessDaysUpTo, businessDayTable } from './business-day-table.ts';
import { calendarVersion } from './calendar-version.ts';
import { closuresBetween } from './closure-reasons.ts';
import { civilDate, civilDay, dayNumber, firstYear, isoDate, lastYear, outsideYears } from './day-number.ts';
import { earliestEffective, latestNotice } from './earliest-effective.ts';
import type { Closure, ClosureCalendar, DayNumber, NoticeWindow, WindowRequest } from './types.ts';
import { type ReadWindowRequest, readWindowRequest, refuseBackwardPair } from './window-request.ts';
import { windowSpan } from './window-span.ts';

const firstCivilDay = civilDay(firstYear, 1, 1);
const lastCivilDay = civilDay(lastYear, 12, 31);

/**
 * The window of a notice. With `noticeOn` alone: up to the earliest effective day that keeps the lead. With `effectiveOn`
 * alone: from the latest notice day that keeps it. With both: that pair as it is, and `windowKeeps` says whether it keeps
 * the lead. The effective day is never moved to a business day. `span` includes both ends.
 * Throws a `usage` refusal for a date, lead, counting rule or calendar that is none, and for an effective day before the
 * notice day (its fact `earliestEffectiveOn` is the day that would keep the lead).
 */
export function noticeWindow(request: WindowRequest): NoticeWindow {
  const read = readWindowRequest(request);
  const [notice, effective] = windowEnds(read);
  const { lead, counting } = read;
  const calendars = lead.unit === 'business-days' ? read.calendars : [];
  const ownClosures = lead.unit === 'business-days' ? read.ownClosures : new Map<DayNumber, string>();
  const closures = closuresBetween(calendars, ownClosures, notice, effective);
  const span = windowSpan({ notice, effective, unit: lead.unit, counting, closures });
  const pinned = closuresWithin(ownClosures, notice, effective);
  return {
    noticeOn: isoDate(notice),
    effectiveOn: isoDate(effective),
    counting,
    days: lead.amount,
    unit: lead.unit,
    calendar: read.calendars.map(({ id }) => id),
    calendarVersion: calendarVersion(closures),
    ...(pinned.length === 0 ? {} : { closures: pinned }),
    span,
    counted: span.filter(({ counts }) => counts).length,
    warnings: unverifiedYears(calendars, civilDate(notice).year, civilDate(effective).year),
  };
}

/**
 * True where the window's effective day leaves the whole lead after its notice day, by its own counting rule. A window
 * made from one date always keeps it.
 */
export function windowKeeps(window: NoticeWindow): boolean {
  if (window.unit !== 'months') {
    return window.counted >= window.days;
  }
  const notice = dayNumber(window.noticeOn);
  const lead = { amount: window.days, unit: window.unit };
  return dayNumber(window.effectiveOn) >= earliestEffective(noTable, notice, lead, window.counting);
}

/** For leads that are not counted in business days, which read no table. */
const noTable: BusinessDayTable = businessDayTable([], [], 0, 0);

function windowEnds(read: ReadWindowRequest): readonly [notice: DayNumber, effective: DayNumber] {
  const { notice, effective } = read;
  if (notice === null) {
    const latest = effective as DayNumber;
    return [latestNotice(tableBefore(read, latest), latest, read.lead, read.counting), latest];
  }
  if (effective !== null && effective >= notice) {
    return [notice, effective];
  }
  const earliest = earliestEffective(tableAfter(read, notice), notice, read.lead, read.counting);
  return effective === null ? [notice, earliest] : refuseBackwardPair(notice, effective, earliest);
}

/** A table that starts on a day and holds the lead's business days after it. */
function tableAfter(read: ReadWindowRequest, day: DayNumber): BusinessDayTable {
  return tableReaching(read, (reach) => [day, Math.min(day + reach, lastCivilDay)]);
}

/** A table that ends on a day and holds the lead's business days before it. */
function tableBefore(read: ReadWindowRequest, day: DayNumber): BusinessDayTable {
  return tableReaching(read, (reach) => [Math.max(day - reach, firstCivilDay), day]);
}

/** Widens the range until the lead fits: own closures may shut any number of days, but only finitely many. */
function tableReaching(
  read: ReadWindowRequest,
  range: (reach: number) => readonly [first: DayNumber, last: DayNumber],
): BusinessDayTable {
  if (read.lead.unit !== 'business-days') {
    return noTable;
  }
  for (let reach = read.lead.amount * 2 + 30; ; reach *= 2) {
    const [first, last] = range(reach);
    const table = businessDayTable(read.calendars, read.ownClosures.keys(), first, last);
    // One more than the lead: the first or last day of the table may be a business day that does not count.
    if (businessDaysUpTo(table, last) > read.lead.amount) {
      return table;
    }
    if (last - first < reach) {
      throw outsideYears(first === firstCivilDay ? first - 1 : last + 1);
    }
  }
}

function closuresWithin(own: ReadonlyMap<DayNumber, string>, first: DayNumber, last: DayNumber): readonly Closure[] {
  return [...own]
    .filter(([day]) => day >= first && day <= last)
    .sort(([one], [other]) => one - other)
    .map(([day, name]) => ({ date: isoDate(day), name }));
}

function unverifiedYears(calendars: readonly ClosureCalendar[], first: number, last: number): readonly string[] {
  return calendars
    .filter(({ verifiedFrom, verifiedTo }) => first < verifiedFrom || last > verifiedTo)
    .map(
      ({ id, verifiedFrom, verifiedTo }) =>
        `${id} is checked for ${verifiedFrom} to ${verifiedTo}; this window reaches ${last > verifiedTo ? last : first}, where its rules may miss a closure`,
    );
}
