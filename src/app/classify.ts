import { resolve } from 'node:path';
import { assess } from '../core/materiality/assess.ts';
import type { Assessment, Finding } from '../core/materiality/types.ts';
import { parsePolicy } from '../core/policy/parse-policy.ts';
import { redline } from '../core/redline/redline.ts';
import { Refusal } from '../core/refusal.ts';
import { readText } from '../shell/workspace/read-text.ts';
import { compareTexts } from './compared-texts.ts';
import type { Session } from './workspace.ts';

/** A finding as `classify --json` gives it. */
type FindingJson = Pick<
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
  extends Pick<Assessment, 'level' | 'newUse' | 'direction' | 'categories' | 'rulesVersion'> {
  readonly findings: readonly FindingJson[];
}

/** Assesses the change between two text references. Throws as {@link compareTexts}. */
export async function classifyTexts(
  session: Session,
  before: string | undefined,
  after: string | undefined,
): Promise<{ readonly assessment: Assessment; readonly json: AssessmentJson }> {
  const assessment = assess((await compareTexts(session, before, after)).redline);
  return { assessment, json: assessmentJson(assessment) };
}

/**
 * Assesses many pairs in one process. `file` holds JSON Lines of `{"id","before","after"}`; paths are relative to the folder
 * the command runs in.
 *
 * @returns one assessment a line, with its id, in order.
 * @throws Refusal (usage) naming the line that cannot be read.
 */
export async function* classifyBatch(
  session: Session,
  file: string,
): AsyncGenerator<{ readonly id: string } & AssessmentJson> {
  const lines = (await readText(resolve(session.workingFolder, file))).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { id, before, after } = batchLine(line, `${file}, line ${index + 1}`);
    const [old, next] = await Promise.all(
      [before, after].map((path) => readText(resolve(session.workingFolder, path))),
    );
    yield { id, ...assessmentJson(assess(redline(parsePolicy(old ?? ''), parsePolicy(next ?? '')))) };
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
    remedy: 'mend that line',
  });
}

function assessmentJson({ level, newUse, direction, categories, rulesVersion, findings }: Assessment): AssessmentJson {
  return {
    level,
    newUse,
    direction,
    categories,
    rulesVersion,
    findings: findings.map(({ changes: _changes, ...finding }) => finding),
  };
}
