import { civilDate, civilDay, dayNumber, daysInMonth, weekday } from './day-number.ts';
import type { DayNumber, NoticeWindow, WindowDay } from './types.ts';

/** What a day is to a window. `outside`: a day of the month before the notice day or after the effective day. */
export type DayMark = 'notice' | 'effective' | 'counted' | 'buffer' | 'weekend' | 'closed' | 'outside';

/** Dresses a text for a mark, with a terminal's colours for instance; its printed width must stay the same. */
export type DayPainter = (mark: DayMark, text: string) => string;

const signs: Readonly<Record<DayMark, string>> = {
  notice: 'N',
  effective: 'E',
  counted: '+',
  buffer: '~',
  weekend: '-',
  closed: 'x',
  outside: ' ',
};

const legend: Readonly<Record<Exclude<DayMark, 'outside'>, string>> = {
  notice: 'notice day',
  effective: 'effective day',
  counted: 'counts',
  buffer: 'buffer',
  weekend: 'weekend',
  closed: 'closed',
};

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const weekdayHeading = ' Mon  Tue  Wed  Thu  Fri  Sat  Sun';

/**
 * A window as month grids, weeks from Monday, for a terminal of 40 columns and more: each day with a sign (never colour
 * alone) that tells whether it counts, and below each month why its closed days do not. Lines joined by `\n`, without one
 * at the end.
 */
export function monthView(window: NoticeWindow, paint: DayPainter = (_mark, text) => text): string {
  const span = new Map(window.span.map((day) => [dayNumber(day.date), day]));
  const notice = dayNumber(window.noticeOn);
  const effective = dayNumber(window.effectiveOn);
  const markOf = (day: DayNumber): DayMark => markIn(day, span.get(day), window);
  const months = monthsBetween(notice, effective).map(({ year, month }) => {
    const first = civilDay(year, month, 1);
    const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => first + index);
    const heading = `${monthNames[month - 1]} ${year}`;
    const lines = [heading, weekdayHeading, ...weekRows(days, markOf, paint), '', ...notes(days, span, markOf, paint)];
    return lines.join('\n').trimEnd();
  });
  return [...months, legendLine(window, paint)].join('\n\n');
}

function markIn(day: DayNumber, entry: WindowDay | undefined, window: NoticeWindow): DayMark {
  if (entry === undefined) {
    return 'outside';
  }
  if (entry.date === window.effectiveOn) {
    return 'effective';
  }
  if (entry.date === window.noticeOn) {
    return 'notice';
  }
  if (entry.counts) {
    return entry.buffer ? 'buffer' : 'counted';
  }
  // Where Saturdays are business days, one that does not count is closed, and the reason is worth saying.
  return weekday(day) === 0 || (weekday(day) === 6 && !window.saturdays) ? 'weekend' : 'closed';
}

function weekRows(days: readonly DayNumber[], markOf: (day: DayNumber) => DayMark, paint: DayPainter): string[] {
  const [first = 0] = days;
  const blank = (weekday(first) + 6) % 7;
  const cells = days.map((day) => paint(markOf(day), `${dayOfMonth(day).padStart(3)}${signs[markOf(day)]}`));
  const padded = [...Array.from({ length: blank }, () => '    '), ...cells];
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) =>
    padded
      .slice(week * 7, week * 7 + 7)
      .join(' ')
      .trimEnd(),
  );
}

/** The days of a month that need words: both ends of the window and every closed weekday. */
function notes(
  days: readonly DayNumber[],
  span: ReadonlyMap<DayNumber, WindowDay>,
  markOf: (day: DayNumber) => DayMark,
  paint: DayPainter,
): string[] {
  return days.flatMap((day) => {
    const mark = markOf(day);
    const reason = span.get(day)?.reason ?? '';
    return mark === 'notice' || mark === 'effective' || mark === 'closed'
      ? [`${paint(mark, `${dayOfMonth(day).padStart(3)}${signs[mark]}`)}  ${reason}`]
      : [];
  });
}

function legendLine({ buffer }: NoticeWindow, paint: DayPainter): string {
  const marks: readonly (keyof typeof legend)[] = [
    ...(['notice', 'counted'] as const),
    ...(buffer === undefined ? [] : (['buffer'] as const)),
    ...(['weekend', 'closed', 'effective'] as const),
  ];
  return marks.map((mark) => `${paint(mark, signs[mark])} ${legend[mark]}`).join('   ');
}

function monthsBetween(
  first: DayNumber,
  last: DayNumber,
): readonly { readonly year: number; readonly month: number }[] {
  const from = civilDate(first);
  const to = civilDate(last);
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  return Array.from({ length: count }, (_, index) => ({
    year: from.year + Math.floor((from.month - 1 + index) / 12),
    month: ((from.month - 1 + index) % 12) + 1,
  }));
}

function dayOfMonth(day: DayNumber): string {
  return String(civilDate(day).day);
}
