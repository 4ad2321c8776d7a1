import { scheduleNotice } from '../../../app/notice/schedule.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { describeDuties } from '../../../core/notice/planning/describe-duties.ts';
import { type Context, printJson } from '../../context/context.ts';

interface ScheduleOptions {
  readonly notice?: string;
  readonly effective?: string;
  readonly override?: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly withoutTranslation?: readonly string[];
  readonly json?: boolean;
}

/** `fairnotice schedule [notice]`. */
export async function schedule(context: Context, options: ScheduleOptions, id?: string): Promise<number> {
  const workspace = await openWorkspace(context.session);
  const notice = await scheduleNotice(workspace, {
    notice: id,
    noticeOn: options.notice ?? null,
    effectiveOn: options.effective ?? null,
    override: options.override ? { by: options.by ?? '', reason: options.reason ?? '' } : null,
    withoutTranslation: options.withoutTranslation ?? [],
  });
  const { window, duties, override, untranslated = [] } = notice;
  if (options.json) {
    printJson(context, { notice: notice.id, state: notice.state, duties, window, untranslated });
    return 0;
  }
  const { terminal } = context;
  if (!window || !duties) return 0;
  terminal.out(
    `${terminal.paint.bold(notice.id)}: people are told on ${window.noticeOn}, the change takes effect on ${window.effectiveOn}.`,
  );
  for (const line of describeDuties(duties)) terminal.out(`  ${line}`);
  if (window.unit === 'business-days')
    terminal.out(`  ${window.counted} business days lie between (${window.counting}, ${window.calendar.join(' + ')})`);
  if (override !== null)
    terminal.out(
      terminal.paint.yellow(
        `  Attention: the promise is set aside on the responsibility of ${override.by}: ${override.reason}`,
      ),
    );
  if (untranslated.length > 0) terminal.out(`  goes on without a translation: ${untranslated.join(', ')}`);
  for (const warning of window.warnings) terminal.say(`warning: ${warning}`);
  terminal.say(
    `Next: \`fairnotice render ${notice.id}\`, look at notices/${notice.id}/index.html, and let cron run \`fairnotice tick\`.`,
  );
  return 0;
}
