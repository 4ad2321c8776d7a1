import Holidays, { type HolidaysTypes } from 'date-holidays';
import { dayNumber } from '../../core/calendar/days/day-number.ts';
import { defineCalendar, type Holiday } from '../../core/calendar/days/define-calendar.ts';
import type { ClosureCalendar } from '../../core/calendar/days/types.ts';

/** A jurisdiction that the date-holidays package knows: `CA`, `CA-ON`, `DE-BY-A`. */
export interface ForeignJurisdiction {
  readonly id: string;
  readonly title: string;
}

/** Where its data was compared with official lists and found wrong or incomplete. */
const countriesKnownToErr: readonly string[] = ['AU', 'BR', 'CA', 'IN', 'KR', 'SG'];

/**
 * The calendar of a country, state or region as the date-holidays package has it (its public and bank holidays), marked as
 * unverified; null where the package knows no such jurisdiction. Ids are its codes joined by hyphens, in capitals.
 */
export function foreignCalendar(id: string): ClosureCalendar | null {
  const title = titleOf(id);
  const [country = '', state, region] = id.split('-');
  if (title === null) return null;
  const holidays = new Holidays();
  holidays.init(country, ...(state === undefined ? [] : [state]), ...(region === undefined ? [] : [region]), {
    languages: ['en'],
    types: ['public', 'bank'],
  });
  return defineCalendar({
    id,
    title,
    authority: 'the date-holidays package (data under CC BY-SA 3.0), compiled by volunteers',
    verifiedFrom: 1,
    verifiedTo: 9999,
    unverified: `its closures come from the date-holidays package${countriesKnownToErr.includes(country) ? `, which is known to err for ${country}` : ' and were not checked'}; compare them with an official list`,
    // The neighbours of the first and the last year that can be written are asked for too.
    holidays: (year) => (year < 1 || year > 9999 ? [] : holidays.getHolidays(year).flatMap(closedDays)),
  });
}

/** Every jurisdiction of the package, states after their country. */
export function foreignJurisdictions(): readonly ForeignJurisdiction[] {
  return Object.entries(countries()).flatMap(([country, name]) => [
    { id: country, title: name },
    ...Object.entries(states(country)).flatMap(([state, stateName]) => [
      { id: `${country}-${state}`, title: `${name}, ${stateName}` },
      ...Object.entries(regions(country, state)).map(([region, regionName]) => ({
        id: `${country}-${state}-${region}`,
        title: `${name}, ${stateName}, ${regionName}`,
      })),
    ]),
  ]);
}

function titleOf(id: string): string | null {
  const [country = '', state, region, ...rest] = id.split('-');
  const names = [
    countries()[country],
    ...(state === undefined ? [] : [states(country)[state]]),
    ...(region === undefined ? [] : [regions(country, state ?? '')[region]]),
  ];
  return rest.length > 0 || names.includes(undefined) ? null : names.join(', ');
}

type Names = Readonly<Record<string, string | undefined>>;

function countries(): Readonly<Record<string, string>> {
  return own(new Holidays().getCountries('en'));
}

function states(country: string): Readonly<Record<string, string>> {
  return own(new Holidays().getStates(country, 'en'));
}

function regions(country: string, state: string): Readonly<Record<string, string>> {
  return own(new Holidays().getRegions(country, state, 'en'));
}

/** Without a prototype: no id shall find `constructor`. */
function own(names: Names | undefined): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null), names);
}

const hourMs = 3_600_000;
/** A holiday of more than half of a day closes it; of less, it makes a half-day. An hour is a change of the clocks. */
const [hoursOfHalfDay, hoursOfClockChange] = [12, 1];

/**
 * The days that a holiday closes, as civil dates of its own country: the package writes the local date and hour at which it
 * begins into `date`, so that no instant has to be read in a zone.
 */
function closedDays({ date, start, end, name }: HolidaysTypes.Holiday): readonly Holiday[] {
  const firstDay = dayNumber(date.slice(0, 10));
  const firstHour = Number(date.slice(11, 13));
  const lastHour = firstHour + Math.round((end.getTime() - start.getTime()) / hourMs);
  const days = Array.from({ length: Math.ceil(lastHour / 24) }, (_, index) => index);
  return days.flatMap((index): readonly Holiday[] => {
    const hours = Math.min(lastHour, (index + 1) * 24) - Math.max(firstHour, index * 24);
    if (hours <= hoursOfClockChange) return [];
    return [hours > hoursOfHalfDay ? [firstDay + index, name] : [firstDay + index, name, 'half']];
  });
}
