import { isClosing } from '../closures/open-days.ts';
import { civilDay, firstYear, lastYear, outsideYears } from '../days/day-number.ts';
import type { DayNumber } from '../days/types.ts';
import { type BusinessDayTable, businessDayAt, businessDaysUpTo, businessDayTable } from './business-day-table.ts';
import { earliestEffective, latestNotice } from './earliest-effective.ts';
import { type ReadWindowRequest, refuseBackwardPair } from './window-request.ts';

const firstCivilDay = civilDay(firstYear, 1, 1);
const lastCivilDay = civilDay(lastYear, 12, 31);

/** For leads that are not counted in business days, which read no table. */
export const noTable: BusinessDayTable = businessDayTable([], [], 0, 0);

/**
 * The notice day and the effective day that a request asks for: a pair as it is given; forwards the earliest effective day
 * after lead and buffer; backwards the latest notice day before them. A roll moves the effective day of either direction
 * to the first business day not before it. Throws a `usage` refusal for a pair whose effective day comes first.
 */
export function windowEnds(read: ReadWindowRequest): readonly [notice: DayNumber, effective: DayNumber] {
  const { notice, effective } = read;
  if (notice === null) {
    const day = rolled(read, effective as DayNumber);
    return [latestNotice(tableBefore(read, day), day, read.lead, read.counting), day];
  }
  if (effective !== null && effective >= notice) {
    return [notice, effective];
  }
  const earliest = rolled(read, earliestEffective(tableAfter(read, notice), notice, read.lead, read.counting));
  return effective === null ? [notice, earliest] : refuseBackwardPair(notice, effective, earliest);
}

/** The first business day not before `day`, where the request asks for a roll. */
function rolled(read: ReadWindowRequest, day: DayNumber): DayNumber {
  if (read.roll === 'none') {
    return day;
  }
  return businessDayAt(
    tableReaching(read, 1, (reach) => [day, Math.min(day + reach, lastCivilDay)]),
    1,
  );
}

/** A table that starts on a day and holds the lead's business days after it. */
function tableAfter(read: ReadWindowRequest, day: DayNumber): BusinessDayTable {
  return tableForLead(read, (reach) => [day, Math.min(day + reach, lastCivilDay)]);
}

/** A table that ends on a day and holds the lead's business days before it. */
function tableBefore(read: ReadWindowRequest, day: DayNumber): BusinessDayTable {
  return tableForLead(read, (reach) => [Math.max(day - reach, firstCivilDay), day]);
}

type Range = (reach: number) => readonly [first: DayNumber, last: DayNumber];

function tableForLead(read: ReadWindowRequest, range: Range): BusinessDayTable {
  // One more than the lead: the first or last day of the table may be a business day that does not count.
  return read.lead.unit === 'business-days'
    ? tableReaching(read, read.lead.amount + read.lead.buffer + 1, range)
    : noTable;
}

/** Widens the range until it holds enough business days: own closures may shut any number of days, but only finitely many. */
function tableReaching(read: ReadWindowRequest, businessDays: number, range: Range): BusinessDayTable {
  const closed = [...read.ownClosures].filter(([, closure]) => isClosing(closure, read.open)).map(([day]) => day);
  for (let reach = businessDays * 2 + 28; ; reach *= 2) {
    const [first, last] = range(reach);
    const table = businessDayTable(read.calendars, closed, first, last, read.open);
    if (businessDaysUpTo(table, last) >= businessDays) {
      return table;
    }
    if (last - first < reach) {
      throw outsideYears(first === firstCivilDay ? first - 1 : last + 1);
    }
  }
}
