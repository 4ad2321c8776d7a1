import { type WindowQuestion, windowQuestion } from '../../../app/questions/window.ts';
import { describeLead } from '../../../core/calendar/days/describe-lead.ts';
import { type DayMark, monthView } from '../../../core/calendar/days/month-view.ts';
import type { NoticeWindow } from '../../../core/calendar/days/types.ts';
import type { Paint } from '../../../shell/terminal/paint.ts';
import { type Context, printJson } from '../../context/context.ts';

interface WindowOptions extends WindowQuestion {
  readonly ics?: string;
  readonly json?: boolean;
}

/** `fairnotice window`: exit code 1 where both days are given and the period does not fit between them. */
export async function window(context: Context, options: WindowOptions): Promise<number> {
  const { terminal, session } = context;
  const answer = await windowQuestion(session, options);
  if (options.ics !== undefined) {
    const { writeWindowCalendar } = await import('../../../app/questions/window-calendar.ts');
    const { path, changed } = await writeWindowCalendar(session, answer, options.ics);
    terminal.say(changed ? `wrote ${path}` : `${path} is up to date`);
  }
  if (options.json) {
    printJson(context, answer.window);
    return answer.keeps ? 0 : 1;
  }
  const { window: shown, keeps } = answer;
  const { paint } = terminal;
  terminal.out(`${paint.bold(`Notice ${shown.noticeOn}, effective ${shown.effectiveOn}`)}: ${terms(shown)}`);
  if (shown.effectiveAt !== undefined) {
    terminal.out(`The effective day begins at ${shown.effectiveAt} (${shown.timeZone})`);
  }
  terminal.out('');
  terminal.out(monthView(shown, (mark, text) => painters(paint)[mark](text)));
  for (const warning of shown.warnings) terminal.say(`warning: ${warning}`);
  if (keeps) return 0;
  terminal.say(`The period does not fit: ${shown.counted} of ${shown.days} days count between notice and effect.`);
  return 1;
}

/** How the days were counted, in one line: the lead, the rules that are not the usual ones, the calendars. */
function terms({ days, unit, buffer, counting, saturdays, halfDays, roll, calendar }: NoticeWindow): string {
  return [
    describeLead({ amount: days, unit }),
    ...(buffer === undefined ? [] : [`a buffer of ${buffer}`]),
    counting,
    ...(saturdays ? ['Saturdays count'] : []),
    ...(halfDays === 'open' ? ['half-days count'] : []),
    ...(roll === undefined ? [] : ['effective on a business day']),
    calendar.join(' + '),
  ].join(', ');
}

function painters(paint: Paint): Readonly<Record<DayMark, (text: string) => string>> {
  return {
    notice: paint.bold.inverse,
    effective: paint.bold.inverse,
    counted: paint.green,
    buffer: paint.cyan,
    weekend: paint.dim,
    closed: paint.yellow,
    outside: paint.dim,
  };
}
