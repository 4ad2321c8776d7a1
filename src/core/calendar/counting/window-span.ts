import { closureReason } from '../closures/closure-reasons.ts';
import { addMonths } from '../days/add-months.ts';
import { isoDate, weekday } from '../days/day-number.ts';
import type { Counting, DayNumber, Roll, WindowDay } from '../days/types.ts';
import { businessObstacle, type OpenAndClosed } from './business-obstacle.ts';
import type { BufferedLead } from './earliest-effective.ts';

export interface SpanQuestion extends OpenAndClosed {
  readonly notice: DayNumber;
  readonly effective: DayNumber;
  readonly lead: Required<BufferedLead>;
  readonly counting: Counting;
  readonly roll: Roll;
}

/**
 * Every day from the notice day to the effective day, both included, with whether it counts and why. It reads no closure
 * outside these days, so that a record that keeps only those gives the same words again.
 */
export function windowSpan(question: SpanQuestion): readonly WindowDay[] {
  const { notice, effective } = question;
  if (notice === effective) {
    return [{ date: isoDate(notice), counts: false, reason: 'notice day and effective day' }];
  }
  const span: WindowDay[] = [{ date: isoDate(notice), counts: false, reason: 'notice day: not counted' }];
  let counted = 0;
  for (let day = notice + 1; day < effective; day += 1) {
    const obstacle = obstacleTo(day, question);
    counted += obstacle === null ? 1 : 0;
    span.push(
      obstacle === null ? countedDay(day, counted, question) : { date: isoDate(day), counts: false, reason: obstacle },
    );
  }
  return [...span, effectiveDay(question, counted, earliestUnrolled(span, question))];
}

function effectiveDay(question: SpanQuestion, countedBefore: number, earliest: DayNumber | null): WindowDay {
  const { effective, counting } = question;
  const date = isoDate(effective);
  const role = `effective day${wasMoved(question, earliest) ? `, moved from ${dayInWords(earliest as DayNumber)}` : ''}`;
  if (counting === 'clear') {
    return { date, counts: false, reason: role };
  }
  const obstacle = obstacleTo(effective, question);
  if (obstacle !== null) {
    return { date, counts: false, reason: `${role} (${obstacle})` };
  }
  const day = countedDay(effective, countedBefore + 1, question);
  return { ...day, reason: `${day.reason}, ${role}` };
}

/** Calendar days and months count every day. */
function obstacleTo(day: DayNumber, question: SpanQuestion): string | null {
  return question.lead.unit === 'business-days' ? businessObstacle(day, question) : null;
}

function countedDay(day: DayNumber, count: number, question: SpanQuestion): WindowDay {
  const { lead, closures, notice } = question;
  const beyond = lead.unit === 'months' ? day - addMonths(notice, lead.amount) : count - lead.amount;
  const isBuffer = beyond > 0 && beyond <= lead.buffer;
  const half = lead.unit === 'business-days' ? closures.get(day) : undefined;
  const reason = [
    `${lead.unit === 'business-days' ? 'business day' : 'day'} ${count}`,
    isBuffer ? `, buffer day ${beyond} of ${lead.buffer}` : '',
    half === undefined ? '' : ` (${closureReason(half)})`,
  ].join('');
  return { date: isoDate(day), counts: true, ...(isBuffer ? { buffer: true } : {}), reason };
}

/** The day on which the change could take effect without a roll; null where that lies after the span. */
function earliestUnrolled(span: readonly WindowDay[], { notice, lead, counting }: SpanQuestion): DayNumber | null {
  const beyond = counting === 'clear' ? 1 : 0;
  if (lead.amount === 0) {
    return notice;
  }
  if (lead.unit === 'months') {
    return addMonths(notice, lead.amount) + lead.buffer + beyond;
  }
  let left = lead.amount + lead.buffer;
  const last = span.findIndex(({ counts }) => counts && --left === 0);
  return last < 0 ? null : notice + last + beyond;
}

/** True where the roll alone explains the effective day: no business day lies between it and the earliest one. */
function wasMoved(question: SpanQuestion, earliest: DayNumber | null): boolean {
  const { roll, effective } = question;
  if (roll === 'none' || earliest === null || earliest >= effective || businessObstacle(effective, question) !== null) {
    return false;
  }
  for (let day = earliest; day < effective; day += 1) {
    if (businessObstacle(day, question) === null) {
      return false;
    }
  }
  return true;
}

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dayInWords(day: DayNumber): string {
  return `${weekdayNames[weekday(day)]} ${isoDate(day)}`;
}
