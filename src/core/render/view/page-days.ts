import { civilDate, dayNumber, isoDate, weekday } from '../../calendar/days/day-number.ts';
import type { NoticeWindow } from '../../calendar/days/types.ts';
import type { PageCell, PageDay, PageMonth } from '../templates/types.ts';
import { monthTitle, readerDate } from './reader-date.ts';

/** A window's days in order, with a running count of those that count. */
export function pageDays({ span, noticeOn, effectiveOn }: NoticeWindow, locale: string): readonly PageDay[] {
  let counted = 0;
  return span.map(({ date, counts, reason }) => {
    if (counts) counted++;
    const kind = date === noticeOn ? 'notice' : date === effectiveOn ? 'effective' : counts ? 'counted' : 'skipped';
    return { date, long: readerDate(date, locale), kind, counts, running: counts ? String(counted) : '', reason };
  });
}

const blankCell: PageCell = { inWindow: false, number: '', kind: 'blank', running: '', label: '' };

/** The months that a window touches, as weeks from Monday to Sunday. Empty for more than 24 months: the list of days serves better. */
export function pageMonths(days: readonly PageDay[]): readonly PageMonth[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months: PageMonth[] = [];
  let start = dayNumber(`${first.date.slice(0, 7)}-01`);
  while (start <= dayNumber(last.date)) {
    const next = firstOfNextMonth(start);
    months.push({ title: monthTitle(isoDate(start)), weeks: weeksOf(start, next, byDate) });
    start = next;
  }
  return months.length > 24 ? [] : months;
}

function weeksOf(start: number, end: number, byDate: ReadonlyMap<string, PageDay>): PageMonth['weeks'] {
  const leading = (weekday(start) + 6) % 7;
  const cells: PageCell[] = Array.from({ length: leading }, () => blankCell);
  for (let day = start; day < end; day++) cells.push(cellOf(day, byDate.get(isoDate(day))));
  while (cells.length % 7 !== 0) cells.push(blankCell);
  return Array.from({ length: cells.length / 7 }, (_, week) => ({ cells: cells.slice(week * 7, week * 7 + 7) }));
}

function cellOf(number: number, day: PageDay | undefined): PageCell {
  const shown = String(civilDate(number).day);
  if (!day) return { inWindow: false, number: shown, kind: 'outside', running: '', label: '' };
  return { inWindow: true, number: shown, kind: day.kind, running: day.running, label: `${day.long}: ${day.reason}` };
}

function firstOfNextMonth(day: number): number {
  const { year, month } = civilDate(day);
  return dayNumber(
    `${String(month === 12 ? year + 1 : year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  );
}
