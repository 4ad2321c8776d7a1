import { resolve } from 'node:path';
import { noticeToReview, redlineUnderReview, reviewNotice } from '../../../app/notice/review.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import type { Notice } from '../../../core/notice/life/types.ts';
import { readText } from '../../../shell/workspace/read-text.ts';
import { askDecisions } from '../../asking/ask-decisions.ts';
import { type Context, printJson } from '../../context/context.ts';
import { describeOutcome } from '../../printing/describe-notice.ts';
import { noticeLines } from '../../printing/notice-lines.ts';
import { type DecisionFlags, readDecisions } from './read-decisions.ts';

interface ReviewOptions extends DecisionFlags {
  readonly confirmAll?: boolean;
  readonly summary?: string;
  readonly approve?: boolean;
  readonly by?: string;
  readonly json?: boolean;
}

/**
 * `fairnotice review [notice]`. With flags it does what they say; without any it walks through the findings on a terminal,
 * and elsewhere shows the notice.
 */
export async function review(context: Context, options: ReviewOptions, id?: string): Promise<number> {
  const { session, terminal } = context;
  const workspace = await openWorkspace(session);
  const before = await noticeToReview(workspace, id);
  const says =
    options.confirmAll || options.approve || options.decisions !== undefined || options.summary !== undefined;
  const named = options.confirm.length + options.raise.length + options.lower.length > 0;
  if (!says && !named && (!terminal.canAsk || options.json)) return showOnly(context, before, options.json === true);
  const asked =
    says || named
      ? null
      : await askDecisions(before, await redlineUnderReview(workspace, before), terminal, options.by);
  const decisions =
    asked?.decisions ?? (await readDecisions(options, (path) => readText(resolve(session.workingFolder, path))));
  const after = await reviewNotice(workspace, {
    notice: before.id,
    decisions,
    confirmAll: options.confirmAll === true,
    summary:
      options.summary === undefined ? asked?.summary : await readText(resolve(session.workingFolder, options.summary)),
    approve: asked?.approve ?? options.approve === true,
    by: asked?.by ?? options.by ?? '',
  });
  if (options.json) printJson(context, after);
  else printOutcome(context, before, after);
  return 0;
}

function showOnly(context: Context, notice: Notice, asJson: boolean): number {
  if (asJson) printJson(context, notice);
  else for (const line of noticeLines(notice, context.terminal)) context.terminal.out(line);
  if (notice.state === 'draft')
    context.terminal.say(
      `Decide with --confirm, --raise, --lower or --decisions, and approve with --approve --by NAME.`,
    );
  return 0;
}

function printOutcome({ terminal }: Context, before: Notice, after: Notice): void {
  const lowered = after.decisions.filter(({ verdict }) => verdict === 'lowered').length;
  const raised = after.decisions.filter(({ verdict }) => verdict === 'raised').length;
  terminal.out(
    `${terminal.paint.bold(after.id)}: ${describeOutcome(after.outcome)}; ${after.decisions.length} of ${after.assessment.findings.length} findings decided${raised > 0 ? `, ${raised} raised` : ''}${lowered > 0 ? `, ${lowered} lowered` : ''}.`,
  );
  if (after.approval) {
    terminal.out(`Approved by ${after.approval.by}, for the text ${after.approval.hash.slice(0, 12)}.`);
    terminal.say(`Next: \`fairnotice schedule ${after.id}\`.`);
  } else if ((after.approvals ?? []).length > 0) {
    terminal.out(
      `Approved so far by ${(after.approvals ?? []).map(({ by }) => by).join(', ')}; another person must approve it too (review.approvals in fairnotice.yaml).`,
    );
  } else if (before.approval) {
    terminal.say(`The earlier approval by ${before.approval.by} no longer holds: approve again with --approve.`);
  }
}
