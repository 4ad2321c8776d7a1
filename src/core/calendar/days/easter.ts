import { civilDay } from './day-number.ts';
import type { DayNumber } from './types.ts';

/** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. Good for every Gregorian year. */
export function easterSunday(year: number): DayNumber {
  const moonCycle = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moonCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((moonCycle + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * lateMoon + 114;
  return civilDay(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
