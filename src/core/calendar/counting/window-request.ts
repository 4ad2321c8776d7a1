import { Refusal } from '../../refusal.ts';
import type { OwnClosure } from '../closures/closure-reasons.ts';
import { calendarById } from '../closures/registry.ts';
import { dayNumber, isoDate } from '../days/day-number.ts';
import type {
  ClosureCalendar,
  Counting,
  DayNumber,
  HalfDays,
  Lead,
  LeadUnit,
  Roll,
  WindowRequest,
} from '../days/types.ts';
import type { BufferedLead } from './earliest-effective.ts';

/** A window request with its defaults filled in, its dates read and its calendars found. */
export interface ReadWindowRequest {
  readonly notice: DayNumber | null;
  readonly effective: DayNumber | null;
  /** The buffer is 0 where the lead is. */
  readonly lead: Required<BufferedLead>;
  readonly counting: Counting;
  readonly calendars: readonly ClosureCalendar[];
  /** The organisation's own closures by day. */
  readonly ownClosures: ReadonlyMap<DayNumber, OwnClosure>;
  readonly open: { readonly saturdays: boolean; readonly halfDays: HalfDays };
  readonly roll: Roll;
}

/** About ten years: far beyond any promise, and a guard against a mistyped amount. */
const greatestLead: Readonly<Record<LeadUnit, number>> = { 'business-days': 2600, days: 3660, months: 120 };
/** A window lists each of its days: a mistyped century would list a million. */
const greatestSpanDays = 36_525;
/** Far more than a slip in the post costs, and a guard against a mistyped amount. */
const greatestBuffer = 366;
const countings: readonly Counting[] = ['clear', 'include-last'];
const rolls: readonly Roll[] = ['none', 'following'];
const halfDaysRules: readonly HalfDays[] = ['closed', 'open'];

/** Reads a request; throws a `usage` refusal for whatever in it cannot be meant. */
export function readWindowRequest(request: WindowRequest): ReadWindowRequest {
  if (request.noticeOn === undefined && request.effectiveOn === undefined) {
    throw new Refusal('usage', {
      message: 'a window needs a notice day or an effective day',
      expected: 'noticeOn, effectiveOn, or both to check a pair',
      remedy: 'Give the day of the notice, or the day on which the change takes effect.',
    });
  }
  const notice = request.noticeOn === undefined ? null : dayNumber(request.noticeOn, 'the notice day');
  const effective = request.effectiveOn === undefined ? null : dayNumber(request.effectiveOn, 'the effective day');
  if (notice !== null && effective !== null && effective - notice > greatestSpanDays) {
    throw new Refusal('usage', {
      message: 'the notice day and the effective day lie more than a hundred years apart',
      expected: 'a pair of days within a hundred years',
      found: `notice ${request.noticeOn}, effective ${request.effectiveOn}`,
      remedy: 'Look for a mistyped year.',
    });
  }
  const lead = readLead(request.days, request.unit ?? 'business-days');
  const buffer = readBuffer(request.buffer ?? 0);
  return {
    notice,
    effective,
    lead: { ...lead, buffer: lead.amount === 0 ? 0 : buffer },
    counting: readCounting(request.counting ?? 'clear'),
    calendars: [...new Set(request.calendars ?? ['US-FED'])].map((id) => calendarById(id, request.foreign)),
    ownClosures: readOwnClosures(request),
    open: {
      saturdays: request.saturdays === true,
      halfDays: readWord('rule for half-days', halfDaysRules, request.halfDays ?? 'closed'),
    },
    roll: readWord('roll of the effective day', rolls, request.roll ?? 'none'),
  };
}

function readLead(amount: number, unit: LeadUnit): Lead {
  const greatest = greatestLead[unit];
  if (greatest === undefined) {
    throw new Refusal('usage', {
      message: 'the unit of the lead is not known',
      expected: `one of ${Object.keys(greatestLead).join(', ')}`,
      found: JSON.stringify(unit),
      remedy: 'Count in business days, calendar days or months; write a week as 7 days.',
    });
  }
  if (!Number.isInteger(amount) || amount < 0 || amount > greatest) {
    throw new Refusal('usage', {
      message: `a lead of ${amount} ${unit} cannot be counted`,
      expected: `a whole number from 0 to ${greatest}`,
      found: String(amount),
      remedy: 'Write the lead as the promise states it, such as 30.',
    });
  }
  return { amount, unit };
}

function readCounting(counting: Counting): Counting {
  if (!countings.includes(counting)) {
    throw new Refusal('usage', {
      message: 'the counting rule is not known',
      expected: countings.join(' or '),
      found: JSON.stringify(counting),
      remedy:
        'Use clear (the full lead lies strictly between) or include-last (effective on the last day of the lead).',
    });
  }
  return counting;
}

function readWord<Word extends string>(what: string, words: readonly Word[], given: Word): Word {
  if (words.includes(given)) {
    return given;
  }
  throw new Refusal('usage', {
    message: `the ${what} is not known`,
    expected: words.join(' or '),
    found: JSON.stringify(given),
    remedy: 'Use one of these words, or leave it out.',
  });
}

function readBuffer(days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= greatestBuffer) {
    return days;
  }
  throw new Refusal('usage', {
    message: `a buffer of ${days} days cannot be counted`,
    expected: `a whole number from 0 to ${greatestBuffer}`,
    found: String(days),
    remedy: 'Write how many days to leave on top of the lead, such as 2.',
  });
}

/** Several closures of one day become one; it is half only where all of them are. */
function readOwnClosures(request: WindowRequest): ReadonlyMap<DayNumber, OwnClosure> {
  const byDay = new Map<DayNumber, OwnClosure>();
  for (const closure of request.closures ?? []) {
    const day = dayNumber(closure.date, `the own closure ${JSON.stringify(closure.name)}`);
    const name = onOneLine(closure.name);
    const half = closure.half === true;
    const earlier = byDay.get(day);
    if (earlier === undefined) {
      byDay.set(day, { name, half });
    } else {
      const both = earlier.name === name ? name : `${earlier.name}, ${name}`;
      byDay.set(day, { name: both, half: half && earlier.half });
    }
  }
  return byDay;
}

/** The name reaches terminals and notice records: no control characters, and never empty. */
function onOneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim() || 'own closure';
}

/** Refuses a pair whose effective day lies before its notice day; `earliest` is the day that would keep the lead. */
export function refuseBackwardPair(notice: DayNumber, effective: DayNumber, earliest: DayNumber): never {
  throw new Refusal(
    'usage',
    {
      message: `the effective day ${isoDate(effective)} lies before the notice day ${isoDate(notice)}`,
      expected: `an effective day of ${isoDate(earliest)} or later`,
      found: `notice ${isoDate(notice)}, effective ${isoDate(effective)}`,
      remedy: `Set the effective day to ${isoDate(earliest)} or later, or give notice earlier.`,
    },
    { earliestEffectiveOn: isoDate(earliest) },
  );
}
