import type { Finding, Level } from '../core/materiality/types.ts';
import { type DecisionRequest, levelOrder } from '../core/notice/decide-findings.ts';
import type { Notice } from '../core/notice/types.ts';
import type { Prompt } from '../shell/prompt/prompt.ts';
import type { Terminal } from '../shell/terminal/terminal.ts';
import { findingLines } from './notice-lines.ts';

/** What a person answered. */
export interface Answers {
  readonly decisions: readonly DecisionRequest[];
  readonly approve: boolean;
  readonly by: string;
}

/** Walks through the findings without a decision, worst first, and asks for the approval. Nothing is kept until the end. */
export async function askDecisions(notice: Notice, terminal: Terminal, name: string | undefined): Promise<Answers> {
  const { terminalPrompt } = await import('../shell/prompt/prompt.ts');
  const prompt = terminalPrompt();
  const by =
    name ??
    (await prompt.text(
      'Your name, for the record?',
      undefined,
      (answer) => answer.trim() !== '' || 'a name is needed',
    ));
  const decisions: DecisionRequest[] = [];
  const { findings } = notice.assessment;
  for (const [index, finding] of findings.entries()) {
    if (notice.decisions.some((decision) => decision.finding === finding.id)) continue;
    terminal.say('');
    for (const line of findingLines(finding, index + 1, terminal)) terminal.say(line);
    showWords(finding, terminal);
    const request = await askOne(prompt, finding);
    if (request) decisions.push(request);
  }
  const approve = await prompt.confirm(`Approve ${notice.id}? What you left open is confirmed in your name.`, false);
  return { decisions, approve, by };
}

function showWords({ before, after }: Finding, { say, paint }: Terminal): void {
  if (before !== null) say(paint.red(`   - ${before}`));
  if (after !== null) say(paint.green(`   + ${after}`));
}

async function askOne(prompt: Prompt, finding: Finding): Promise<DecisionRequest | null> {
  const verdict = await prompt.choose(
    `Finding ${finding.rule} (${finding.level}${finding.newUse ? ', new use' : ''})`,
    [
      { name: 'confirm', value: 'confirmed' },
      ...(finding.level === 'material' && finding.newUse ? [] : [{ name: 'raise', value: 'raised' } as const]),
      ...(finding.level === 'editorial' ? [] : [{ name: 'lower', value: 'lowered' } as const]),
      { name: 'leave open', value: 'open' },
    ],
  );
  if (verdict === 'open') return null;
  if (verdict === 'confirmed') return { finding: finding.id, verdict };
  const choice = await prompt.choose('To what?', outcomes(finding, verdict));
  const [level, newUse] = choice.split('+') as [Level, string?];
  const needsReason = verdict === 'lowered' && finding.level === 'material';
  const reason = await prompt.text(
    'Why?',
    undefined,
    (answer) => !needsReason || answer.trim() !== '' || 'lowering a material finding needs a reason',
  );
  return { finding: finding.id, verdict, level, newUse: newUse !== undefined, reason };
}

/** The levels that raising or lowering a finding can lead to. */
function outcomes(
  { level, newUse }: Finding,
  verdict: 'raised' | 'lowered',
): readonly { readonly name: string; readonly value: string }[] {
  const place = levelOrder.indexOf(level);
  const levels = verdict === 'raised' ? levelOrder.slice(place + 1) : levelOrder.slice(0, place);
  const plain = levels.map((value) => ({ name: value, value }));
  if (verdict === 'raised')
    return [...plain, { name: 'material, with a new use of data already held', value: 'material+new-use' }];
  return newUse ? [...plain, { name: 'material, without a new use', value: 'material' }] : plain;
}
