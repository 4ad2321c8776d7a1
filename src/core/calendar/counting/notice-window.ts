import { calendarVersion } from '../closures/calendar-version.ts';
import { calendarWarning } from '../closures/calendar-warning.ts';
import { closuresBetween, type OwnClosure } from '../closures/closure-reasons.ts';
import { pinnedCalendars } from '../closures/pinned-calendar.ts';
import { civilDate, dayNumber, isoDate } from '../days/day-number.ts';
import { effectiveMoment } from '../days/effective-moment.ts';
import type { Closure, DayNumber, IsoDate, NoticeWindow, WindowRequest } from '../days/types.ts';
import { businessObstacle } from './business-obstacle.ts';
import { earliestEffective } from './earliest-effective.ts';
import { noTable, windowEnds } from './window-ends.ts';
import { readWindowRequest } from './window-request.ts';
import { windowSpan } from './window-span.ts';

/**
 * The window of a notice. With `noticeOn` alone: up to the earliest effective day after lead and buffer. With `effectiveOn`
 * alone: from the latest notice day that leaves them. With both: that pair as it is, and `windowKeeps` says whether it
 * keeps the lead. An effective day is moved to a business day only where `roll` says so. `span` includes both ends.
 * Throws a `usage` refusal for a date, lead, rule, zone or calendar that is none, and for an effective day before the
 * notice day (its fact `earliestEffectiveOn` is the day that would keep the lead).
 */
export function noticeWindow(request: WindowRequest): NoticeWindow {
  const read = readWindowRequest(request);
  const [notice, effective] = windowEnds(read);
  const { lead, counting, open, roll } = read;
  // A lead in days or months meets no closure, but a roll does.
  const meetsClosures = lead.unit === 'business-days' || roll !== 'none';
  const calendars = meetsClosures ? read.calendars : [];
  const ownClosures = meetsClosures ? read.ownClosures : new Map<DayNumber, OwnClosure>();
  const closures = closuresBetween(calendars, ownClosures, notice, effective);
  const span = windowSpan({ notice, effective, lead, counting, open, roll, closures });
  const pinned = closuresWithin(ownClosures, notice, effective);
  const foreign = pinnedCalendars(read.calendars, request.foreign ?? [], notice, effective);
  const effectiveOn = isoDate(effective);
  return {
    noticeOn: isoDate(notice),
    effectiveOn,
    ...(request.timeZone === undefined
      ? {}
      : { effectiveAt: effectiveMoment(effectiveOn, request.timeZone), timeZone: request.timeZone }),
    counting,
    days: lead.amount,
    unit: lead.unit,
    ...(lead.buffer === 0 ? {} : { buffer: lead.buffer }),
    ...(open.saturdays ? { saturdays: true } : {}),
    ...(open.halfDays === 'closed' ? {} : { halfDays: open.halfDays }),
    ...(roll === 'none' ? {} : { roll }),
    calendar: read.calendars.map(({ id }) => id),
    calendarVersion: calendarVersion(closures),
    ...(pinned.length === 0 ? {} : { closures: pinned }),
    ...(foreign.length === 0 ? {} : { foreign }),
    span,
    counted: span.filter(({ counts }) => counts).length,
    warnings: [
      ...calendars.flatMap((calendar) => calendarWarning(calendar, civilDate(notice).year, civilDate(effective).year)),
      ...(roll === 'none' ? [] : notRolled(effectiveOn, businessObstacle(effective, { open, closures }))),
    ],
  };
}

/**
 * True where the window's effective day leaves the whole lead after its notice day, by its own counting rule. Buffer and
 * roll are no part of the promise and not asked for here. A window made from one date always keeps it.
 */
export function windowKeeps(window: NoticeWindow): boolean {
  if (window.unit !== 'months') {
    return window.counted >= window.days;
  }
  const notice = dayNumber(window.noticeOn);
  const lead = { amount: window.days, unit: window.unit };
  return dayNumber(window.effectiveOn) >= earliestEffective(noTable, notice, lead, window.counting);
}

function closuresWithin(
  own: ReadonlyMap<DayNumber, OwnClosure>,
  first: DayNumber,
  last: DayNumber,
): readonly Closure[] {
  return [...own]
    .filter(([day]) => day >= first && day <= last)
    .sort(([one], [other]) => one - other)
    .map(([day, { name, half }]) => ({ date: isoDate(day), name, ...(half ? { half } : {}) }));
}

/** Only a given pair of days can end on such a day. */
function notRolled(effectiveOn: IsoDate, obstacle: string | null): readonly string[] {
  return obstacle === null
    ? []
    : [`the effective day ${effectiveOn} was given and stays, though it is no business day (${obstacle})`];
}
