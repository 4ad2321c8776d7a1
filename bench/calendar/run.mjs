// Time of 100,000 windows of 30 business days, forwards and backwards, once the table is built; of building the table; and
// of whole windows with their span, plain and with every option. Usage: node bench/calendar/run.mjs [MODULES]

import { performance } from 'node:perf_hooks';
import { moduleLoader } from '../modules.mjs';

const load = moduleLoader(process.argv[2]);
const room = (file) => load(`core/calendar/${file}`);
const { businessDayTable } = await room('counting/business-day-table.js');
const { earliestEffective, latestNotice } = await room('counting/earliest-effective.js');
const { calendarById } = await room('closures/registry.js');
const { civilDay } = await room('days/day-number.js');
const { noticeWindow } = await room('counting/notice-window.js');

const windows = 100_000;
const barMilliseconds = 15;
const lead = { amount: 30, unit: 'business-days' };
const first = civilDay(2020, 1, 1);
const last = civilDay(2035, 12, 31);

const built = timed(() => businessDayTable([calendarById('US-FED'), calendarById('GB-ENG')], [], first, last));
console.log(`table of two calendars, 2020 to 2035: ${built.milliseconds.toFixed(2)} ms`);
const table = built.result;
const days = Array.from({ length: windows }, (_, index) => first + 400 + ((index * 7919) % (last - first - 800)));

const forwards = repeated(() => days.reduce((sum, day) => sum + earliestEffective(table, day, lead, 'clear'), 0));
const backwards = repeated(() => days.reduce((sum, day) => sum + latestNotice(table, day, lead, 'clear'), 0));
const whole = timed(() => {
  for (let count = 0; count < 1000; count += 1) {
    noticeWindow({ noticeOn: '2026-11-23', days: 30 });
  }
});
const everyOption = timed(() => {
  const options = { saturdays: true, roll: 'following', buffer: 2, timeZone: 'America/New_York' };
  for (let count = 0; count < 1000; count += 1) {
    noticeWindow({ noticeOn: '2026-11-23', days: 30, calendars: ['US-FED', 'GB-ENG'], ...options });
  }
});
console.log(
  `${windows} windows forwards: first run ${forwards.first.toFixed(2)} ms, median ${forwards.median.toFixed(2)} ms`,
);
console.log(
  `${windows} windows backwards: first run ${backwards.first.toFixed(2)} ms, median ${backwards.median.toFixed(2)} ms`,
);
console.log(`a whole window with its span: ${(whole.milliseconds / 1000).toFixed(3)} ms`);
console.log(`the same with every option and a zone: ${(everyOption.milliseconds / 1000).toFixed(3)} ms`);
const kept = Math.max(forwards.first, backwards.first) <= barMilliseconds;
console.log(kept ? `within ${barMilliseconds} ms` : `over ${barMilliseconds} ms`);
process.exitCode = kept ? 0 : 1;

function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

function repeated(work) {
  const times = Array.from({ length: 11 }, () => timed(work).milliseconds);
  const [cold] = times;
  return { first: cold, median: times.toSorted((one, other) => one - other)[5] };
}
