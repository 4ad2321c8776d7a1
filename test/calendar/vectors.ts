import type { Counting } from '../../src/core/calendar/days/types.ts';

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
  {
    calendar: 'US-FRB',
    noticeOn: '2026-06-03',
    counting: 'include-last',
    effectiveOn: '2026-07-16',
    catches: 'Reserve Banks stay open on the Friday before a Saturday holiday',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2026-06-03',
    counting: 'include-last',
    effectiveOn: '2026-07-17',
    catches: 'the federal government does not',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2023-10-06',
    counting: 'clear',
    effectiveOn: '2023-11-22',
    catches: 'Veterans Day on a Saturday, observed on Friday',
  },
  {
    calendar: 'US-FED',
    noticeOn: '2024-10-04',
    counting: 'clear',
    effectiveOn: '2024-11-20',
    catches: 'Election Day is no federal holiday',
  },
  {
    calendar: 'TARGET',
    noticeOn: '2026-03-20',
    counting: 'include-last',
    effectiveOn: '2026-05-06',
    catches: 'TARGET closes on Good Friday, Easter Monday and 1 May alone',
  },
  {
    calendar: 'GB-ENG',
    noticeOn: '2027-12-31',
    counting: 'clear',
    effectiveOn: '2028-02-15',
    catches: 'in England New Year is substituted forwards, and 31 December counts',
  },
  {
    calendar: 'GB-ENG',
    noticeOn: '2027-11-24',
    counting: 'clear',
    effectiveOn: '2028-01-11',
    catches: 'Christmas on Saturday and Sunday takes Monday and Tuesday',
  },
  {
    calendar: 'GB-ENG',
    noticeOn: '2022-05-03',
    counting: 'include-last',
    effectiveOn: '2022-06-16',
    catches: 'the spring holiday moved beside the jubilee',
  },
  {
    calendar: 'GB-ENG',
    noticeOn: '2023-04-05',
    counting: 'clear',
    effectiveOn: '2023-05-24',
    catches: 'the coronation',
  },
  {
    calendar: 'GB-ENG',
    noticeOn: '2026-11-23',
    counting: 'clear',
    effectiveOn: '2027-01-08',
    catches: 'a substitute for Boxing Day in place of Thanksgiving',
  },
  {
    calendar: 'GB-SCT',
    noticeOn: '2026-05-05',
    counting: 'include-last',
    effectiveOn: '2026-06-18',
    catches: 'the World Cup holiday',
  },
  {
    calendar: 'DE',
    noticeOn: '2026-12-01',
    counting: 'include-last',
    effectiveOn: '2027-01-14',
    catches: '24 and 31 December count in Germany',
  },
  {
    calendar: 'DE-BY',
    noticeOn: '2026-04-30',
    counting: 'clear',
    effectiveOn: '2026-06-18',
    catches: 'Corpus Christi is a Bavarian holiday',
  },
  {
    calendar: 'FR',
    noticeOn: '2025-04-22',
    counting: 'clear',
    effectiveOn: '2025-06-07',
    catches: 'the effective day may be a Saturday: it is not rolled',
  },
  {
    calendar: 'NL',
    noticeOn: '2026-03-20',
    counting: 'include-last',
    effectiveOn: '2026-05-07',
    catches: 'Good Friday and Liberation Day close each year',
  },
  {
    calendar: 'IE',
    noticeOn: '2022-02-18',
    counting: 'clear',
    effectiveOn: '2022-04-06',
    catches: 'the single closure of 18 March 2022',
  },
  {
    calendar: 'JP',
    noticeOn: '2032-08-30',
    counting: 'clear',
    effectiveOn: '2032-10-16',
    catches: 'a day between two holidays is one too',
  },
];
