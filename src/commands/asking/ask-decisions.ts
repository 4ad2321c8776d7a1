import type { Finding } from '../../core/materiality/finding/types.ts';
import type { DecisionRequest } from '../../core/notice/deciding/decide-findings.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import type { Redline } from '../../core/redline/change/types.ts';
import { visibleText } from '../../core/redline/formats/groups/visible-text.ts';
import { terminalExcerpt } from '../../core/redline/formats/terminal/terminal-excerpt.ts';
import { gravityOf, type Level, levels } from '../../core/terms.ts';
import type { Prompt } from '../../shell/prompt/prompt.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';
import { findingLines } from '../printing/notice-lines.ts';
import { askSummary } from './ask-summary.ts';

/** What a person answered. */
export interface Answers {
  readonly decisions: readonly DecisionRequest[];
  /** Undefined where the summary stays as it is. */
  readonly summary: string | undefined;
  readonly approve: boolean;
  readonly by: string;
}

/**
 * Walks through the findings without a decision, worst first, each with its place in the redline, and asks for a summary and the
 * approval. Nothing is kept until the end.
 */
export async function askDecisions(
  notice: Notice,
  redline: Redline,
  terminal: Terminal,
  name: string | undefined,
): Promise<Answers> {
  const prompt = await terminal.openPrompt();
  const by =
    name ??
    (await prompt.text(
      'Your name, for the record?',
      undefined,
      (answer) => answer.trim() !== '' || 'a name is needed',
    ));
  sayWhatIsDecided(notice, terminal);
  const decisions = await walk(notice, redline, terminal, prompt);
  const summary = await askSummary(prompt, notice, terminal);
  const approve = await prompt.confirm(`Approve ${notice.id}? What you left open is confirmed in your name.`, false);
  return { decisions, summary, approve, by };
}

function sayWhatIsDecided({ id, decisions, assessment }: Notice, terminal: Terminal): void {
  if (decisions.length === 0) return;
  const people = [...new Set(decisions.map(({ by }) => by))].join(', ');
  terminal.say(
    `${decisions.length} of ${assessment.findings.length} findings have a decision by ${people}, which holds (\`fairnotice show ${id}\` lists them).`,
  );
}

/** So many editorial findings are asked about one by one; more are offered together. */
const fewEditorial = 2;
const changesShown = 4;

async function walk(
  { assessment: { findings }, decisions }: Notice,
  redline: Redline,
  terminal: Terminal,
  prompt: Prompt,
): Promise<readonly DecisionRequest[]> {
  const { colour, width } = terminal;
  const excerpt = terminalExcerpt(redline, { colour, width, most: changesShown });
  const open = findings.filter(({ id }) => !decisions.some(({ finding }) => finding === id));
  const numberOf = (finding: Finding): number => findings.indexOf(finding) + 1;
  const requests: DecisionRequest[] = [];
  for (const [index, finding] of open.entries()) {
    const rest = open.slice(index);
    if (finding.level === 'editorial' && open[index - 1]?.level !== 'editorial' && rest.length > fewEditorial) {
      const together = await askTogether(prompt, rest, numberOf, terminal);
      if (together !== 'one by one') return [...requests, ...together];
    }
    terminal.say('');
    for (const line of findingLines(finding, numberOf(finding), terminal)) terminal.say(line);
    const rows = excerpt(finding.changes);
    for (const row of rows.length > 0 ? rows : wordsOf(finding, terminal)) terminal.say(row);
    const answer = await askOne(prompt, finding, rest.length);
    if (answer === 'stop') break;
    if (answer !== null) requests.push(answer);
  }
  return requests;
}

/** The words of a finding whose changes the redline no longer has. */
function wordsOf({ before, after }: Finding, { paint }: Terminal): readonly string[] {
  return [
    ...(before === null ? [] : [paint.red(`   - ${visibleText(before)}`)]),
    ...(after === null ? [] : [paint.green(`   + ${visibleText(after)}`)]),
  ];
}

/** Editorial findings come last and are all of one kind: nobody wants to be asked fifty times. */
async function askTogether(
  prompt: Prompt,
  editorial: readonly Finding[],
  numberOf: (finding: Finding) => number,
  terminal: Terminal,
): Promise<readonly DecisionRequest[] | 'one by one'> {
  terminal.say('');
  for (const finding of editorial) terminal.say(`${numberOf(finding)}. editorial  ${visibleText(finding.why)}`);
  const answer = await prompt.choose(`These ${editorial.length} findings are editorial`, [
    { name: 'confirm them all', value: 'all' },
    { name: 'go through them one by one', value: 'each' },
    { name: 'leave them open', value: 'open' },
  ]);
  if (answer === 'each') return 'one by one';
  return answer === 'open' ? [] : editorial.map(({ id }) => ({ finding: id, verdict: 'confirmed' }));
}

async function askOne(prompt: Prompt, finding: Finding, left: number): Promise<DecisionRequest | null | 'stop'> {
  const verdict = await prompt.choose(
    `Finding ${finding.rule} (${finding.level}${finding.newUse ? ', new use' : ''})`,
    [
      { name: 'confirm', value: 'confirmed' },
      ...(finding.level === 'material' && finding.newUse ? [] : [{ name: 'raise', value: 'raised' } as const]),
      ...(finding.level === 'editorial' ? [] : [{ name: 'lower', value: 'lowered' } as const]),
      { name: 'leave open', value: 'open' },
      ...(left > 1 ? [{ name: `stop here: leave this and the other ${left - 1} open`, value: 'stop' } as const] : []),
    ],
  );
  if (verdict === 'stop') return 'stop';
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
  const place = gravityOf(level);
  const reached = verdict === 'raised' ? levels.slice(place + 1) : levels.slice(0, place);
  const plain = reached.map((value) => ({ name: value, value }));
  if (verdict === 'raised')
    return [...plain, { name: 'material, with a new use of data already held', value: 'material+new-use' }];
  return newUse ? [...plain, { name: 'material, without a new use', value: 'material' }] : plain;
}
