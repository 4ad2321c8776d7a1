import type { Counting } from '../../src/core/calendar/types.ts';

/** Facts about windows of thirty business days, each with what it would catch. */
export interface WindowVector {
  readonly calendar: string;
  readonly noticeOn: string;
  readonly counting: Counting;
  readonly effectiveOn: string;
  /** What a wrong count would have missed. */
  readonly catches: string;
}

export const windowVectors: readonly WindowVector[] = [
  {
    calendar: 'US-FED',
    noticeOn: '2026-11-23',
    counting: 'clear',
    effectiveOn: '2027-01-08',
    catches: 'three holidays on weekdays around a year end',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2026-11-23',
    counting: 'include-last',
    effectiveOn: '2027-01-07',
    catches: 'the last day of the lead is itself the effective day',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2027-11-22',
    counting: 'clear',
    effectiveOn: '2028-01-07',
    catches: 'New Year 2028 is observed in 2027, on 31 December',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2027-12-31',
    counting: 'clear',
    effectiveOn: '2028-02-15',
    catches: 'a notice on an observed holiday counts from the next business day',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2028-01-01',
    counting: 'include-last',
    effectiveOn: '2028-02-14',
    catches: 'a notice on a Saturday that is the holiday itself',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2020-06-01',
    counting: 'include-last',
    effectiveOn: '2020-07-14',
    catches: 'Juneteenth was no holiday before 2021',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2021-05-21',
    counting: 'clear',
    effectiveOn: '2021-07-08',
    catches: 'the first Juneteenth, a Saturday, was observed on Friday',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2028-02-14',
    counting: 'clear',
    effectiveOn: '2028-03-29',
    catches: 'the leap day is a business day',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2033-01-03',
    counting: 'clear',
    effectiveOn: '2033-02-16',
    catches: 'Inauguration Day is no nationwide holiday',
  },
  {
    calendar: 'US-FED+EO',
    noticeOn: '2024-12-06',
    counting: 'include-last',
    effectiveOn: '2025-01-24',
    catches: 'two closures by executive order',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2024-12-06',
    counting: 'include-last',
    effectiveOn: '2025-01-22',
    catches: 'closures by executive order are no legal holidays',
  },
];
