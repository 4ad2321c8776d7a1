import { civilDay, weekday } from '../days/day-number.ts';
import { defineCalendar, type Holiday } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';
import type { ClosureCalendar, IsoDate } from '../days/types.ts';
import { germanAnniversary, germanHolidays } from './de.ts';

type StateHoliday = (year: number) => Holiday;

const epiphany: StateHoliday = (year) => [civilDay(year, 1, 6), 'Epiphany'];
const womensDay: StateHoliday = (year) => [civilDay(year, 3, 8), "International Women's Day"];
const easter: StateHoliday = (year) => [easterSunday(year), 'Easter Sunday'];
const whitSunday: StateHoliday = (year) => [easterSunday(year) + 49, 'Whit Sunday'];
const corpusChristi: StateHoliday = (year) => [easterSunday(year) + 60, 'Corpus Christi'];
const assumption: StateHoliday = (year) => [civilDay(year, 8, 15), 'Assumption Day'];
const childrensDay: StateHoliday = (year) => [civilDay(year, 9, 20), "World Children's Day"];
const reformation: StateHoliday = (year) => [civilDay(year, 10, 31), 'Reformation Day'];
const allSaints: StateHoliday = (year) => [civilDay(year, 11, 1), "All Saints' Day"];

/** The Wednesday before 23 November. */
const repentance: StateHoliday = (year) => {
  const before = civilDay(year, 11, 22);
  return [before - ((weekday(before) + 4) % 7), 'Day of Repentance and Prayer'];
};

interface StateTable {
  readonly id: string;
  readonly title: string;
  readonly act: string;
  readonly holidays: readonly StateHoliday[];
  /** Holidays that began in a certain year. */
  readonly since?: readonly { readonly year: number; readonly holiday: StateHoliday }[];
  readonly oneOff?: Readonly<Record<IsoDate, string>>;
}

/**
 * What each state adds to the nine common holidays, state-wide. Holidays of single municipalities are left out: Assumption
 * Day and the Augsburg peace festival in Bavaria, Corpus Christi in parts of Saxony and Thuringia.
 */
const states: readonly StateTable[] = [
  { id: 'DE-BW', title: 'Baden-Württemberg', act: 'FTG, § 1', holidays: [epiphany, corpusChristi, allSaints] },
  { id: 'DE-BY', title: 'Bavaria', act: 'FTG, art. 1(1) no. 1', holidays: [epiphany, corpusChristi, allSaints] },
  {
    id: 'DE-BE',
    title: 'Berlin',
    act: 'Gesetz über die Sonn- und Feiertage, § 1',
    holidays: [],
    since: [{ year: 2019, holiday: womensDay }],
    oneOff: {
      '2020-05-08': 'Day of Liberation (75th anniversary)',
      '2025-05-08': 'Day of Liberation (80th anniversary)',
      '2028-06-17': 'Anniversary of the uprising of 17 June 1953 (75th anniversary)',
    },
  },
  { id: 'DE-BB', title: 'Brandenburg', act: 'FTG, § 2', holidays: [easter, whitSunday, reformation] },
  {
    id: 'DE-HB',
    title: 'Bremen',
    act: 'Gesetz über die Sonn- und Feiertage, § 2',
    holidays: [],
    since: [{ year: 2018, holiday: reformation }],
  },
  {
    id: 'DE-HH',
    title: 'Hamburg',
    act: 'Feiertagsgesetz, § 1',
    holidays: [],
    since: [{ year: 2018, holiday: reformation }],
  },
  { id: 'DE-HE', title: 'Hesse', act: 'HFeiertagsG, § 1', holidays: [corpusChristi] },
  {
    id: 'DE-MV',
    title: 'Mecklenburg-Western Pomerania',
    act: 'FTG M-V, § 2',
    holidays: [reformation],
    since: [{ year: 2023, holiday: womensDay }],
  },
  {
    id: 'DE-NI',
    title: 'Lower Saxony',
    act: 'NFeiertagsG, § 2',
    holidays: [],
    since: [{ year: 2018, holiday: reformation }],
  },
  {
    id: 'DE-NW',
    title: 'North Rhine-Westphalia',
    act: 'Feiertagsgesetz NW, § 2',
    holidays: [corpusChristi, allSaints],
  },
  { id: 'DE-RP', title: 'Rhineland-Palatinate', act: 'LFtG, § 2', holidays: [corpusChristi, allSaints] },
  { id: 'DE-SL', title: 'Saarland', act: 'SFG, § 2', holidays: [corpusChristi, assumption, allSaints] },
  { id: 'DE-SN', title: 'Saxony', act: 'SächsSFG, § 1', holidays: [reformation, repentance] },
  { id: 'DE-ST', title: 'Saxony-Anhalt', act: 'FeiertG LSA, § 2', holidays: [epiphany, reformation] },
  {
    id: 'DE-SH',
    title: 'Schleswig-Holstein',
    act: 'SFTG, § 2',
    holidays: [],
    since: [{ year: 2018, holiday: reformation }],
  },
  {
    id: 'DE-TH',
    title: 'Thuringia',
    act: 'ThürFtG, § 2',
    holidays: [reformation],
    since: [{ year: 2019, holiday: childrensDay }],
  },
];

/** The calendars of the sixteen states, each with the nine common holidays and its own. */
export const deStates: readonly ClosureCalendar[] = states.map((state) =>
  defineCalendar({
    id: state.id,
    title: `Germany, ${state.title}`,
    authority: `${state.title}: ${state.act}`,
    verifiedFrom: 2010,
    verifiedTo: 2035,
    holidays: (year) => [
      ...germanHolidays(year),
      ...state.holidays.map((holiday) => holiday(year)),
      ...(state.since ?? []).filter((rule) => year >= rule.year).map((rule) => rule.holiday(year)),
    ],
    oneOff: withAnniversary(state),
  }),
);

/** States that keep Reformation Day each year need no second entry for its anniversary. */
function withAnniversary(state: StateTable): Readonly<Record<IsoDate, string>> {
  return state.holidays.includes(reformation) ? { ...state.oneOff } : { ...germanAnniversary, ...state.oneOff };
}
