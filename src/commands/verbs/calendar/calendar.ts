import { resolve } from 'node:path';
import { calendarYear, checkVectorFile, listCalendars } from '../../../app/questions/calendars.ts';
import { dayNumber, weekday } from '../../../core/calendar/days/day-number.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice calendar list`: ids, titles and the years for which each was checked. */
export async function calendarList(
  context: Context,
  options: { readonly foreign?: boolean; readonly json?: boolean },
): Promise<number> {
  const listed = await listCalendars(options.foreign === true);
  if (options.json) {
    printJson(context, { calendars: listed });
    return 0;
  }
  const { out, say, paint } = context.terminal;
  const width = Math.max(...listed.map(({ id }) => id.length));
  for (const { id, title, verifiedFrom, verifiedTo } of listed) {
    const years = verifiedFrom === null ? paint.yellow('unverified') : `${verifiedFrom}–${verifiedTo} `;
    out(`${paint.bold(id.padEnd(width))}  ${years}  ${title}`);
  }
  if (!options.foreign) say('Other jurisdictions, unverified: `fairnotice calendar list --foreign`');
  return 0;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `fairnotice calendar show ID`: the closures of a year and the authority they rest on. */
export async function calendarShow(
  context: Context,
  options: { readonly year?: string; readonly json?: boolean },
  id = '',
): Promise<number> {
  const { clock } = context.session;
  const thisYear = clock.today(Intl.DateTimeFormat().resolvedOptions().timeZone).slice(0, 4);
  const shown = await calendarYear(id, options.year ?? thisYear);
  if (options.json) {
    printJson(context, shown);
    return 0;
  }
  const { out, say, paint } = context.terminal;
  const { title, authority, verifiedFrom, verifiedTo, year, closures, warnings } = shown;
  out(paint.bold(`${id}: ${title}, ${year}`));
  out(`Authority: ${authority}`);
  out(verifiedFrom === null ? 'Not verified' : `Checked for ${verifiedFrom} to ${verifiedTo}`);
  out('');
  for (const { date, name, half } of closures) {
    const dayOfWeek = weekday(dayNumber(date));
    const line = `${date}  ${weekdays[dayOfWeek]}  ${name}${half ? ' (half-day)' : ''}`;
    out(dayOfWeek === 0 || dayOfWeek === 6 ? paint.dim(line) : line);
  }
  if (closures.length === 0) out('No closures');
  for (const warning of warnings) say(`warning: ${warning}`);
  return 0;
}

/** `fairnotice calendar check [ID] --vectors FILE`: exit code 1 where the file and the count differ. */
export async function calendarCheck(
  context: Context,
  options: { readonly vectors: string; readonly json?: boolean },
  id?: string,
): Promise<number> {
  const { checked, differences } = await checkVectorFile(resolve(context.session.workingFolder, options.vectors), id);
  if (options.json) {
    printJson(context, { checked, held: checked - differences.length, differences });
  } else {
    const { out, paint } = context.terminal;
    for (const { row, start, calendars, counting, days, problems } of differences) {
      out(
        `${paint.red('differs')}  row ${row}: ${calendars.join(' + ')}, ${days} business days after ${start}, ${counting}: ${problems.join('; ')}`,
      );
    }
    out(`${checked - differences.length} of ${checked} windows hold, forwards and backwards`);
  }
  return differences.length === 0 ? 0 : 1;
}
