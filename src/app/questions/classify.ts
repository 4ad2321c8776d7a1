import { resolve } from 'node:path';
import type { Assessment, Finding } from '../../core/materiality/finding/types.ts';
import { assessWithLexicon } from '../../core/materiality/judging/assess-with-lexicon.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { Refusal } from '../../core/refusal.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { compareTexts } from '../texts/compared-texts.ts';
import { requireRules } from '../workspace/require-rules.ts';
import type { Session } from '../workspace/workspace.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';

/** A finding as `classify --json` gives it. */
export type FindingJson = Pick<
  Finding,
  | 'rule'
  | 'category'
  | 'level'
  | 'newUse'
  | 'direction'
  | 'section'
  | 'before'
  | 'after'
  | 'why'
  | 'sources'
  | 'id'
  | 'needsReview'
>;

/** An assessment as `classify --json` gives it. */
export interface AssessmentJson
  extends Pick<
    Assessment,
    'level' | 'newUse' | 'direction' | 'needsReview' | 'categories' | 'rulesVersion' | 'lexicon'
  > {
  readonly findings: readonly FindingJson[];
}

/**
 * Assesses the change between two text references, with the workspace's own terms.
 *
 * @param rules the version of the rules asked for; undefined for the program's own.
 * @throws as {@link compareTexts}, and Refusal (usage) for rules that the program does not have.
 */
export async function classifyTexts(
  session: Session,
  before: string | undefined,
  after: string | undefined,
  rules?: string,
): Promise<{ readonly assessment: Assessment; readonly json: AssessmentJson }> {
  requireRules(rules);
  const [compared, lexicon] = await Promise.all([
    compareTexts(session, before, after),
    workspaceLexicon(session.folder),
  ]);
  const assessment = assessWithLexicon(compared.redline, lexicon);
  return { assessment, json: assessmentJson(assessment) };
}

/**
 * Assesses many pairs in one process. `file` holds JSON Lines of `{"id","before","after"}`; paths are relative to the folder
 * the command runs in.
 *
 * @returns one assessment a line, with its id, in order.
 * @throws Refusal (usage) naming the line that cannot be read, and for rules that the program does not have.
 */
export async function* classifyBatch(
  session: Session,
  file: string,
  rules?: string,
): AsyncGenerator<{ readonly id: string } & AssessmentJson> {
  requireRules(rules);
  const lexicon = await workspaceLexicon(session.folder);
  const lines = (await readText(resolve(session.workingFolder, file))).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { id, before, after } = batchLine(line, `${file}, line ${index + 1}`);
    const [old, next] = await Promise.all(
      [before, after].map((path) => readText(resolve(session.workingFolder, path))),
    );
    yield {
      id,
      ...assessmentJson(assessWithLexicon(redlineOfTexts(old ?? '', next ?? ''), lexicon)),
    };
  }
}

function batchLine(
  line: string,
  place: string,
): { readonly id: string; readonly before: string; readonly after: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  const { id, before, after } = (value ?? {}) as Record<string, unknown>;
  if ((typeof id === 'string' || typeof id === 'number') && typeof before === 'string' && typeof after === 'string')
    return { id: String(id), before, after };
  throw new Refusal('usage', {
    message: 'The batch file cannot be read',
    expected: 'on each line one object {"id": "a", "before": "path", "after": "path"}',
    found: `${line.slice(0, 80)} (${place})`,
    remedy: 'fix that line',
  });
}

function assessmentJson({ findings, ...assessment }: Assessment): AssessmentJson {
  return { ...assessment, findings: findings.map(findingJson) };
}

/** A finding for other programs: without the changes it came from, whose ids mean nothing outside their redline. */
export function findingJson({ changes: _changes, ...finding }: Finding): FindingJson {
  return finding;
}
