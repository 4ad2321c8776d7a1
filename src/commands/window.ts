import type { ChalkInstance } from 'chalk';
import { windowQuestion } from '../app/window.ts';
import { type DayMark, monthView } from '../core/calendar/month-view.ts';
import { describeLead } from '../core/calendar/parse-lead.ts';
import { type Context, printJson } from './context.ts';

interface WindowOptions {
  readonly notice?: string;
  readonly effective?: string;
  readonly days?: string;
  readonly calendar: readonly string[];
  readonly counting?: string;
  readonly closure: readonly string[];
  readonly json?: boolean;
}

/** `fairnotice window`: exit code 1 where both days are given and the period does not fit between them. */
export async function window(context: Context, options: WindowOptions): Promise<number> {
  const { window: answer, keeps } = await windowQuestion(context.session, options);
  if (options.json) {
    printJson(context, answer);
    return keeps ? 0 : 1;
  }
  const { terminal } = context;
  const { paint } = terminal;
  terminal.out(
    `${paint.bold(`Notice ${answer.noticeOn}, effective ${answer.effectiveOn}`)}: ${describeLead({ amount: answer.days, unit: answer.unit })}, ${answer.counting}, ${answer.calendar.join(' + ')}`,
  );
  terminal.out('');
  terminal.out(monthView(answer, (mark, text) => painters(paint)[mark](text)));
  for (const warning of answer.warnings) terminal.say(`warning: ${warning}`);
  if (keeps) return 0;
  terminal.say(`The period does not fit: ${answer.counted} of ${answer.days} days count between notice and effect.`);
  return 1;
}

function painters(paint: ChalkInstance): Readonly<Record<DayMark, (text: string) => string>> {
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
