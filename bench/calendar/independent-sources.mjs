// What others say about closed weekdays. Each source is left out where it is not installed; `sources` says which.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const germanStates = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ');

/**
 * @param first first year, `last` the last one.
 * @param packages folder whose node_modules hold the optional npm packages.
 * @returns a list of {name, version, calendars: Map(id → sorted ISO dates)}, and of {name, how} for what is missing.
 */
export function readSources({ first, last, packages }) {
  const found = [];
  const missing = [];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const add = (name, how, read) => {
    const source = read();
    if (source === null) missing.push({ name, how });
    else
      found.push({
        name,
        version: source.version,
        calendars: new Map([...source.calendars].map(([id, dates]) => [id, weekdaysOf(dates, first, last)])),
      });
  };
  const inPackages = (name) => optionalPackage(packages, name);
  add('date-holidays', 'npm ci', () => dateHolidays(years));
  add('@18f/us-federal-holidays', 'npm install', () => federalHolidays(inPackages, years));
  add('@holiday-jp/holiday_jp', 'npm install', () => holidayJp(inPackages, first, last));
  add('feiertagejs', 'npm install', () => feiertage(inPackages, years));
  const python = pythonSources(first, last);
  for (const name of ['python3-holidays', 'python3-workalendar', 'QuantLib'])
    add(name, 'apt-get install python3-holidays python3-workalendar quantlib-python', () => {
      const source = python?.[name];
      return source === undefined ? null : { version: source.version, calendars: Object.entries(source.calendars) };
    });
  return { found, missing };
}

/** Types public and bank for the United States, public elsewhere: what figures of its authors and ours agreed to be right. */
function dateHolidays(years) {
  const require = createRequire(import.meta.url);
  const Holidays = require('date-holidays');
  const { version } = require('date-holidays/package.json');
  const asked = [
    ['US-FED', ['US'], ['public', 'bank']],
    ['GB-ENG', ['GB', 'ENG'], ['public']],
    ['GB-SCT', ['GB', 'SCT'], ['public']],
    ['GB-NIR', ['GB', 'NIR'], ['public']],
    ['FR', ['FR'], ['public']],
    ['NL', ['NL'], ['public']],
    ['IE', ['IE'], ['public']],
    ['JP', ['JP'], ['public']],
    ['DE', ['DE'], ['public']],
    ...germanStates.map((state) => [`DE-${state}`, ['DE', state], ['public']]),
  ];
  const calendars = asked.map(([id, place, types]) => {
    const holidays = new Holidays(...place, { types });
    // A year's list may hold a day of the year before, observed there.
    const around = [...years, (years.at(-1) ?? 0) + 1];
    return [id, around.flatMap((year) => holidays.getHolidays(year).map(({ date }) => date.slice(0, 10)))];
  });
  return { version, calendars };
}

function federalHolidays(load, years) {
  const found = load('@18f/us-federal-holidays');
  if (found === null) return null;
  const options = { shiftSaturdayHolidays: true, shiftSundayHolidays: true };
  const around = [...years, (years.at(-1) ?? 0) + 1];
  const dates = around.flatMap((year) => found.module.allForYear(year, options).map(({ dateString }) => dateString));
  return { version: found.version, calendars: [['US-FED', dates]] };
}

function holidayJp(load, first, last) {
  const found = load('@holiday-jp/holiday_jp');
  if (found === null) return null;
  const dates = Object.keys(found.module.holidays).filter((day) => day >= `${first}` && day < `${last + 1}`);
  return { version: found.version, calendars: [['JP', dates]] };
}

function feiertage(load, years) {
  const found = load('feiertagejs');
  if (found === null) return null;
  const { getHolidays } = found.module;
  const of = (region) => years.flatMap((year) => getHolidays(year, region).map(({ dateString }) => dateString));
  const calendars = [['DE', of('BUND')], ...germanStates.map((state) => [`DE-${state}`, of(state)])];
  return { version: found.version, calendars };
}

function optionalPackage(folder, name) {
  const require = createRequire(join(folder, 'package.json'));
  try {
    return { module: require(name), version: require(`${name}/package.json`).version };
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    if (error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return { module: require(name), version: 'installed' };
    throw error;
  }
}

/** Debian's packages belong to Debian's Python, which need not be the first on the path. */
function pythonSources(first, last) {
  const script = fileURLToPath(new URL('python-sources.py', import.meta.url));
  const { status, stdout } = spawnSync('/usr/bin/python3', [script, String(first), String(last)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? JSON.parse(stdout) : null;
}

function weekdaysOf(dates, first, last) {
  const isWeekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0;
  const within = (date) => date >= `${first}-01-01` && date <= `${last}-12-31`;
  return [...new Set(dates)].filter((date) => within(date) && isWeekday(date)).sort();
}
