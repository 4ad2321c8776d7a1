#!/usr/bin/env node
// Holds the closure tables against whatever independent sources are installed, day by day, and 3,520 random windows against a
// naive count over the closures of such a source. Every difference must be a known error of the source (known-errors.mjs), with
// its reason; ends with 1 for any other.
//   node bench/calendar/independent.mjs [--packages DIR] [--seed 1] [--modules DIR] [--quiet]
// date-holidays is always there. More with `apt-get install python3-holidays python3-workalendar quantlib-python`, and with
// `npm install feiertagejs @holiday-jp/holiday_jp @18f/us-federal-holidays` in DIR.
import { parseArgs } from 'node:util';
import { moduleLoader } from '../modules.mjs';
import { readSources } from './independent-sources.mjs';
import { knownErrors } from './known-errors.mjs';

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: process.cwd() },
    seed: { type: 'string', default: '1' },
    modules: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const load = moduleLoader(values.modules);
const { calendarById } = await load('core/calendar/closures/registry.js');
const { noticeWindow } = await load('core/calendar/counting/notice-window.js');

const first = 2020;
const last = 2035;
/** Last year of the official list. */
const lastBritish = 2028;
const lastYearOf = (id) => (id.startsWith('GB') ? lastBritish : last);

const { found, missing } = readSources({ first, last, packages: values.packages });
for (const { name, how } of missing) console.log(`skipped: ${name} is not installed (${how})`);

let unexplained = 0;
const corrected = new Map();
for (const { name, version, calendars } of found) {
  let [days, known] = [0, 0];
  for (const [id, dates] of calendars) {
    const theirs = new Set(dates.filter((date) => Number(date.slice(0, 4)) <= lastYearOf(id)));
    const ours = closedWeekdays(id);
    days += ours.size;
    const differences = [
      ...[...ours].filter((date) => !theirs.has(date)).map((date) => ({ date, only: 'ours' })),
      ...[...theirs].filter((date) => !ours.has(date)).map((date) => ({ date, only: 'theirs' })),
    ];
    const reasons = new Map();
    for (const { date, only } of differences) {
      const error = knownErrors.find(
        (candidate) =>
          candidate.only === only &&
          candidate.sources.includes(name) &&
          candidate.calendars.includes(id) &&
          candidate.days(date),
      );
      if (error === undefined) {
        unexplained += 1;
        console.log(`DIFFERS: ${id} ${date}: closed only in ${only === 'ours' ? 'the tables' : name}`);
      } else {
        known += 1;
        reasons.set(error, [...(reasons.get(error) ?? []), date]);
        if (only === 'ours') theirs.add(date);
        else theirs.delete(date);
      }
    }
    if (!values.quiet) for (const [error, dates] of reasons) console.log(`  ${id}: ${shortList(dates)}: ${error.why}`);
    corrected.set(id, [...(corrected.get(id) ?? []), { name, theirs, corrections: differences.length }]);
  }
  console.log(
    `${name} ${version}: ${calendars.size} calendars, ${days} closed weekdays, ${known} known errors of its own`,
  );
}

const windowed = ['US-FED', 'US-FRB', 'TARGET', 'GB-ENG', 'GB-SCT', 'DE', 'DE-BY', 'FR', 'NL', 'IE', 'JP'];
const random = seeded(Number(values.seed));
let [windows, wrong] = [0, 0];
for (const id of windowed) {
  const witness = (corrected.get(id) ?? []).toSorted((one, other) => one.corrections - other.corrections)[0];
  if (witness === undefined) {
    console.log(`skipped: windows of ${id}, for which no source is installed`);
    continue;
  }
  for (let count = 0; count < 320; count++) {
    windows += 1;
    const problem = windowProblem(id, witness.theirs);
    if (problem === null) continue;
    wrong += 1;
    console.log(`DIFFERS: ${id}: ${problem}`);
  }
}
console.log(`${windows} windows (seed ${values.seed}), forwards and backwards: ${wrong} differ from the naive count`);
console.log(
  unexplained + wrong === 0 ? 'Every closure agrees, or is explained.' : `${unexplained + wrong} to look at.`,
);
process.exitCode = unexplained + wrong === 0 ? 0 : 1;

function closedWeekdays(id) {
  const closed = new Set();
  for (let year = first; year <= lastYearOf(id); year++)
    for (const { date } of calendarById(id).closures(year)) if (isWeekday(date)) closed.add(date);
  return closed;
}

/** One random window, counted day by day over dates as texts; null where the program counts the same. */
function windowProblem(id, closed) {
  const days = 1 + Math.floor(random() * 60);
  const counting = random() < 0.5 ? 'clear' : 'include-last';
  const span = (Date.UTC(lastYearOf(id), 8, 1) - Date.UTC(first, 3, 1)) / 86_400_000;
  const start = plus(`${first}-04-01`, Math.floor(random() * span));
  const isOpen = (date) => isWeekday(date) && !closed.has(date);
  const request = { days, counting, calendars: [id] };

  let [effectiveOn, counted] = [start, 0];
  while (counted < days) {
    effectiveOn = plus(effectiveOn, 1);
    if (isOpen(effectiveOn)) counted += 1;
  }
  if (counting === 'clear') effectiveOn = plus(effectiveOn, 1);
  const forwards = noticeWindow({ ...request, noticeOn: start });
  if (forwards.effectiveOn !== effectiveOn)
    return `${days} days from ${start}, ${counting}: ${forwards.effectiveOn}, naively ${effectiveOn}`;

  let [noticeOn, left] = [counting === 'clear' ? start : plus(start, 1), days];
  while (left > 0) {
    noticeOn = plus(noticeOn, -1);
    if (isOpen(noticeOn)) left -= 1;
  }
  noticeOn = plus(noticeOn, -1);
  const backwards = noticeWindow({ ...request, effectiveOn: start });
  if (backwards.noticeOn !== noticeOn)
    return `${days} days before ${start}, ${counting}: ${backwards.noticeOn}, naively ${noticeOn}`;
  return null;
}

function isWeekday(date) {
  return new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0;
}

function plus(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function shortList(dates) {
  return dates.length <= 4 ? dates.join(', ') : `${dates.slice(0, 3).join(', ')} … (${dates.length} days)`;
}

/** mulberry32. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
