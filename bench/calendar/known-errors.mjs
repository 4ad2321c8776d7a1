// Where another source differs from the tables, and why the tables are right. `only: 'ours'`: the tables close the day and the
// source does not; `'theirs'`: the source closes it and the tables do not. `days` are dates, or a test of one.
const named =
  (...dates) =>
  (date) =>
    dates.includes(date);
const onDay =
  (...monthDays) =>
  (date) =>
    monthDays.includes(date.slice(5));
const from = (year, test) => (date) => Number(date.slice(0, 4)) >= year && test(date);
const any = () => true;
const juneteenth = (date) => ['06-18', '06-19', '06-20'].includes(date.slice(5));

const proclaimed = named('2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08');
const christmasAndNewYear = (date) => /-(12-2[78]|01-0[23])$/.test(date);

export const knownErrors = [
  // United States
  {
    sources: ['python3-holidays', 'python3-workalendar'],
    calendars: ['US-FED'],
    only: 'ours',
    days: from(2021, juneteenth),
    why: 'Juneteenth: Public Law 117-17 of June 2021; the package is older, or does not count it',
  },
  {
    sources: ['QuantLib'],
    calendars: ['US-FED'],
    only: 'ours',
    days: named('2021-06-18'),
    why: 'Juneteenth of 2021: federal offices closed on the Friday, the day after the act was signed (OPM)',
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['US-FRB'],
    only: 'theirs',
    days: (date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 5,
    why: 'the Reserve Banks are open on the Friday before a Saturday holiday (Board of Governors, K.8)',
  },
  {
    sources: ['QuantLib'],
    calendars: ['US-FRB'],
    only: 'theirs',
    days: named('2027-06-18', '2032-06-18'),
    why: 'the same: QuantLib moves Juneteenth alone to the Friday',
  },
  // United Kingdom
  {
    sources: ['date-holidays'],
    calendars: ['GB-SCT'],
    only: 'ours',
    days: named('2026-06-15'),
    why: 'the World Cup bank holiday: royal proclamation, list of gov.uk',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['GB-ENG', 'GB-SCT', 'GB-NIR'],
    only: 'ours',
    days: proclaimed,
    why: 'proclaimed after the package (2020): the jubilee, the funeral of Queen Elizabeth II, the coronation',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['GB-ENG', 'GB-SCT', 'GB-NIR'],
    only: 'theirs',
    days: named('2022-05-30'),
    why: 'the spring holiday of 2022 was moved to 2 June for the jubilee',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['GB-SCT'],
    only: 'ours',
    days: named('2024-12-02', '2025-12-01', '2026-06-15'),
    why: "no substitutes for St Andrew's Day there (act of 2007, section 1(3)), and older than the World Cup bank holiday",
  },
  {
    sources: ['python3-holidays'],
    calendars: ['GB-NIR'],
    only: 'ours',
    days: named('2020-07-13', '2025-07-14', '2026-07-13'),
    why: 'no substitutes for 12 July there; gov.uk lists them',
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['GB-ENG', 'GB-NIR'],
    only: 'ours',
    days: named('2023-05-08'),
    why: 'the bank holiday for the coronation, proclaimed in November 2022',
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['GB-SCT'],
    only: 'ours',
    days: any,
    why: 'that calendar holds only what every Scottish town keeps by custom, not the bank holidays',
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['GB-SCT'],
    only: 'theirs',
    days: named('2020-05-04'),
    why: 'the early May holiday of 2020 was moved to 8 May (VE day)',
  },
  // Germany
  {
    sources: ['feiertagejs', 'python3-holidays', 'python3-workalendar'],
    calendars: ['DE-BY'],
    only: 'theirs',
    days: onDay('08-15'),
    why: 'Assumption Day is a holiday only in municipalities with more Catholics than Protestants (FTG, art. 1(1) no. 2)',
  },
  {
    sources: ['feiertagejs', 'python3-holidays', 'python3-workalendar'],
    calendars: ['DE-BE'],
    only: 'ours',
    days: named('2020-05-08', '2025-05-08'),
    why: 'single holidays of Berlin: 75 and 80 years since the liberation',
  },
  {
    sources: ['python3-holidays', 'python3-workalendar'],
    calendars: ['DE-MV'],
    only: 'ours',
    days: from(2023, onDay('03-08')),
    why: "International Women's Day since 2023; the package is older",
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['DE-TH'],
    only: 'ours',
    days: from(2019, onDay('09-20')),
    why: "World Children's Day since 2019 is missing there",
  },
  // France
  {
    sources: ['QuantLib'],
    calendars: ['FR'],
    only: 'ours',
    days: any,
    why: 'QuantLib 1.29 takes Ascension Day and Whit Monday for 10 and 21 May of each year',
  },
  {
    sources: ['QuantLib'],
    calendars: ['FR'],
    only: 'theirs',
    days: onDay('05-10', '05-21'),
    why: 'the same',
  },
  // Netherlands
  {
    sources: ['date-holidays', 'python3-holidays', 'python3-workalendar'],
    calendars: ['NL'],
    only: 'ours',
    days: (date) => date.endsWith('-05-05') || isGoodFriday(date),
    why: 'Good Friday and Liberation Day: Algemene termijnenwet, art. 3(1) and (2), each year',
  },
  // Ireland
  {
    sources: ['date-holidays', 'python3-holidays', 'python3-workalendar'],
    calendars: ['IE'],
    only: 'ours',
    days: named('2022-03-18'),
    why: 'the Day of Remembrance and Recognition, S.I. 50/2022',
  },
  {
    sources: ['python3-holidays', 'python3-workalendar'],
    calendars: ['IE'],
    only: 'ours',
    days: from(2023, (date) => date.slice(5) >= '02-01' && date.slice(5) <= '02-07'),
    why: "St Brigid's Day since 2023 (S.I. 50/2022); the package is older, or does not count it",
  },
  {
    sources: ['python3-holidays', 'python3-workalendar'],
    calendars: ['IE'],
    only: 'theirs',
    days: (date) => christmasAndNewYear(date) || /-03-1[89]$/.test(date),
    why: 'Mondays in place of a weekend holiday are custom: the act of 1997 moves no holiday',
  },
  // Japan
  {
    sources: ['date-holidays', 'python3-workalendar'],
    calendars: ['JP'],
    only: 'ours',
    days: named('2032-09-21', '2026-09-22'),
    why: 'a day between two national holidays is one: Act on National Holidays, art. 3(3)',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['JP'],
    only: 'ours',
    days: named('2021-07-22', '2021-07-23', '2021-08-09'),
    why: 'moved for the games of 2021 by an act of December 2020; the package is older',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['JP'],
    only: 'theirs',
    days: named('2021-07-19', '2021-08-11', '2021-10-11'),
    why: 'the same',
  },
  {
    sources: ['python3-holidays'],
    calendars: ['JP'],
    only: 'ours',
    days: named('2025-02-24', '2031-02-24'),
    why: "no substitute for the Emperor's birthday on a Sunday there; art. 3(2)",
  },
  {
    sources: ['python3-workalendar'],
    calendars: ['JP'],
    only: 'ours',
    days: from(2023, (date) => new Date(`${date}T00:00:00Z`).getUTCDay() <= 2 || date.endsWith('-05-06')),
    why: 'that package has no substitutes after 2022; art. 3(2)',
  },
  {
    sources: ['QuantLib'],
    calendars: ['JP'],
    only: 'theirs',
    days: onDay('01-02', '01-03', '12-31'),
    why: 'closing days of banks (Banking Act), no national holidays',
  },
];

/** By a second computus (Gauss, as corrected), so that the answer does not come from the tables. */
function isGoodFriday(date) {
  const year = Number(date.slice(0, 4));
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const century = Math.floor(year / 100);
  const moon = (15 + century - Math.floor((13 + 8 * century) / 25) - Math.floor(century / 4)) % 30;
  const d = (19 * a + moon) % 30;
  const e = (2 * b + 4 * c + 6 * d + ((4 + century - Math.floor(century / 4)) % 7)) % 7;
  const sunday = d === 29 && e === 6 ? 50 : d === 28 && e === 6 && (11 * moon + 11) % 30 < 19 ? 49 : 22 + d + e;
  return new Date(Date.UTC(year, 2, sunday - 2)).toISOString().slice(0, 10) === date;
}
