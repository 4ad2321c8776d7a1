import { classifyBatch, classifyTexts } from '../app/classify.ts';
import { Refusal } from '../core/refusal.ts';
import { type Context, printJson } from './context.ts';
import { describeOutcome } from './describe-notice.ts';
import { findingLines } from './notice-lines.ts';

interface ClassifyOptions {
  readonly batch?: string;
  readonly json?: boolean;
}

/** `fairnotice classify BEFORE AFTER` and `fairnotice classify --batch FILE`. */
export async function classify(
  context: Context,
  options: ClassifyOptions,
  before?: string,
  after?: string,
): Promise<number> {
  const { terminal, session } = context;
  if (options.batch !== undefined) {
    if (before !== undefined) {
      throw new Refusal('usage', {
        message: '--batch takes no texts beside it',
        expected: 'a batch file or two texts',
        found: 'both',
        remedy: 'leave one out',
      });
    }
    for await (const line of classifyBatch(session, options.batch)) terminal.out(JSON.stringify(line));
    return 0;
  }
  const { assessment, json } = await classifyTexts(session, before, after);
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
  terminal.say(
    `\nRules ${assessment.rulesVersion}. Not legal advice: each finding shows its reason and sources so that a lawyer can decide.`,
  );
  return 0;
}
