import { closureReason, type SourcedClosure } from './closure-reasons.ts';
import { isoDate, weekday } from './day-number.ts';
import type { Counting, DayNumber, LeadUnit, WindowDay } from './types.ts';

export interface SpanQuestion {
  readonly notice: DayNumber;
  readonly effective: DayNumber;
  readonly unit: LeadUnit;
  readonly counting: Counting;
  readonly closures: ReadonlyMap<DayNumber, readonly SourcedClosure[]>;
}

/** Every day from the notice day to the effective day, both included, with whether it counts and why. */
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
    const reason = obstacle ?? countedReason(question.unit, counted);
    span.push({ date: isoDate(day), counts: obstacle === null, reason });
  }
  return [...span, effectiveDay(question, counted)];
}

function effectiveDay(question: SpanQuestion, countedBefore: number): WindowDay {
  const date = isoDate(question.effective);
  if (question.counting === 'clear') {
    return { date, counts: false, reason: 'effective day' };
  }
  const obstacle = obstacleTo(question.effective, question);
  return obstacle === null
    ? { date, counts: true, reason: `${countedReason(question.unit, countedBefore + 1)}, effective day` }
    : { date, counts: false, reason: `effective day (${obstacle})` };
}

function countedReason(unit: LeadUnit, count: number): string {
  return unit === 'business-days' ? `business day ${count}` : `day ${count}`;
}

/** Why a day is no business day; null for one that counts. Calendar days and months count every day. */
function obstacleTo(day: DayNumber, { unit, closures }: SpanQuestion): string | null {
  if (unit !== 'business-days') {
    return null;
  }
  switch (weekday(day)) {
    case 6:
      return 'Saturday';
    case 0:
      return 'Sunday';
    default: {
      const found = closures.get(day);
      return found === undefined ? null : closureReason(found);
    }
  }
}
