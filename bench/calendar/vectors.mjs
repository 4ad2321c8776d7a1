// Compares every row of a vectors.json (start, calendar, days, rule, earliestCalendar) with noticeWindow, forwards and
// backwards. Usage: node bench/calendar/vectors.mjs [FOLDER] [MODULES]; FOLDER (default ../shared) holds calendar/vectors.json.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { moduleLoader } from '../modules.mjs';

const file = resolve(process.argv[2] ?? '../shared', 'calendar/vectors.json');
if (!existsSync(file)) {
  console.log(`skipped: no ${file}`);
  process.exit(0);
}
const { noticeWindow, windowKeeps } = await moduleLoader(process.argv[3])('core/calendar/counting/notice-window.js');
const rows = JSON.parse(readFileSync(file, 'utf8'));
let wrong = 0;
for (const row of rows) {
  const counting = row.rule === 'clear' ? 'clear' : 'include-last';
  const request = { days: row.days, calendars: [row.calendar], counting };
  const forwards = noticeWindow({ ...request, noticeOn: row.start });
  const backwards = noticeWindow({ ...request, effectiveOn: row.earliestCalendar });
  const again = noticeWindow({ ...request, noticeOn: backwards.noticeOn });
  const holds =
    forwards.effectiveOn === row.earliestCalendar &&
    backwards.noticeOn >= row.start &&
    windowKeeps(backwards) &&
    again.effectiveOn === row.earliestCalendar;
  if (!holds) {
    wrong += 1;
    console.log(`${row.calendar} ${row.start} ${counting}: ${forwards.effectiveOn}, expected ${row.earliestCalendar}`);
  }
}
console.log(`${rows.length - wrong} of ${rows.length} rows hold, forwards and backwards`);
process.exitCode = wrong === 0 ? 0 : 1;
