import { classifyBatch, classifyTexts } from '../../../app/questions/classify.ts';
import { type HistoryEvent, type HistoryRequest, replayHistory } from '../../../app/questions/history.ts';
import { Refusal } from '../../../core/refusal.ts';
import { type Context, printJson } from '../../context/context.ts';
import { describeOutcome } from '../../printing/describe-notice.ts';
import { historyJson } from '../../printing/history-json.ts';
import { historyLines } from '../../printing/history-lines.ts';
import { findingLines } from '../../printing/notice-lines.ts';

interface ClassifyOptions {
  readonly batch?: string;
  readonly history?: boolean;
  readonly git?: string;
  readonly rules?: string;
  readonly json?: boolean;
}

/** `fairnotice classify [BEFORE] [AFTER]`, `classify --batch FILE`, `classify --history [POLICY]` and `classify --history --git PATH`. */
export async function classify(
  context: Context,
  options: ClassifyOptions,
  before?: string,
  after?: string,
): Promise<number> {
  const { terminal, session } = context;
  refuseMixture(options, before, after);
  if (options.history) return history(context, options, before);
  if (options.batch !== undefined) {
    for await (const line of classifyBatch(session, options.batch, options.rules)) terminal.out(JSON.stringify(line));
    return 0;
  }
  const { assessment, json } = await classifyTexts(session, before, after, options.rules);
  if (options.json) {
    printJson(context, json);
    return 0;
  }
  terminal.out(`${terminal.paint.bold(describeOutcome(assessment))}`);
  if (assessment.findings.length === 0) terminal.out('No change was found.');
  assessment.findings.forEach((finding, index) => {
    terminal.out('');
    for (const line of findingLines(finding, index + 1, terminal)) terminal.out(line);
  });
  const terms =
    assessment.lexicon === undefined ? '' : `, with the workspace’s own terms ${assessment.lexicon.slice(0, 12)}`;
  terminal.say(
    `\nRules ${assessment.rulesVersion}${terms}. Not legal advice: each finding shows its reason and sources so that a lawyer can decide.`,
  );
  return 0;
}

/** Each way of asking stands alone. */
function refuseMixture({ batch, history, git }: ClassifyOptions, before?: string, after?: string): void {
  const refuse = (message: string, expected: string): never => {
    throw new Refusal('usage', { message, expected, found: 'both', remedy: 'leave one out' });
  };
  if (batch !== undefined && before !== undefined)
    refuse('--batch takes no texts beside it', 'a batch file or two texts');
  if (batch !== undefined && (history || git !== undefined))
    refuse('--batch and --history are two ways of asking', 'a batch file or a history');
  if (history && after !== undefined) refuse('--history takes one policy, not two texts', '--history and one policy');
  if (git !== undefined && before !== undefined)
    refuse('--git names the file whose history is replayed', '--history --git PATH, or --history POLICY');
  if (git !== undefined && !history) {
    throw new Refusal('usage', {
      message: '--git says which history to replay',
      expected: '--history --git PATH',
      found: '--git without --history',
      remedy: 'add --history; for two texts of a file name them as git:REV:PATH',
    });
  }
}

async function history(context: Context, { git, rules, json }: ClassifyOptions, slug?: string): Promise<number> {
  const { terminal, session } = context;
  const request: HistoryRequest = git === undefined ? { kind: 'revisions', slug } : { kind: 'git', path: git };
  const events: HistoryEvent[] = [];
  for await (const event of replayHistory(session, request, rules)) {
    events.push(event);
    if (!json) for (const line of historyLines(event, terminal)) terminal.out(line);
  }
  if (json) printJson(context, historyJson(events));
  return 0;
}
