import { parse } from 'yaml';
import type { DecisionRequest } from '../../../core/notice/deciding/decide-findings.ts';
import { Refusal } from '../../../core/refusal.ts';
import { type Level, levels } from '../../../core/terms.ts';

/** The flags of `fairnotice review` that decide findings. */
export interface DecisionFlags {
  readonly confirm: readonly string[];
  readonly raise: readonly string[];
  readonly lower: readonly string[];
  readonly reason?: string;
  /** Path of a decisions file. */
  readonly decisions?: string;
}

/** The decisions that flags and a decisions file name. Throws a Refusal (usage) for what cannot be read. */
export async function readDecisions(
  options: DecisionFlags,
  read: (path: string) => Promise<string>,
): Promise<readonly DecisionRequest[]> {
  const fromFile = options.decisions === undefined ? [] : decisionsIn(await read(options.decisions), options.decisions);
  const reason = options.reason ?? '';
  return [
    ...fromFile,
    ...options.confirm
      .flatMap((list) => list.split(','))
      .map((finding): DecisionRequest => ({ finding: finding.trim(), verdict: 'confirmed' })),
    ...options.raise.map((text) => levelled(text, 'raised', reason)),
    ...options.lower.map((text) => levelled(text, 'lowered', reason)),
  ];
}

function levelled(text: string, verdict: 'raised' | 'lowered', reason: string): DecisionRequest {
  const [, finding, level, newUse] = /^([^=]+)=(editorial|minor|material)(\+new-use)?$/.exec(text.trim()) ?? [];
  if (finding === undefined || level === undefined) {
    throw new Refusal('usage', {
      message: 'The decision cannot be read',
      expected: 'FINDING=LEVEL, such as 2=minor, or 2=material+new-use',
      found: text,
      remedy: 'name the finding by its number or id, and the level editorial, minor or material',
    });
  }
  return { finding: finding.trim(), verdict, level: level as Level, newUse: newUse !== undefined, reason };
}

function decisionsIn(text: string, file: string): readonly DecisionRequest[] {
  let list: unknown;
  try {
    list = parse(text);
  } catch (error) {
    list = (error as Error).message;
  }
  if (!Array.isArray(list)) throw unreadable(file, typeof list === 'string' ? (list.split('\n')[0] ?? '') : 'no list');
  return list.map((entry: unknown, index) => {
    const { finding, verdict, level, newUse, reason } = (entry ?? {}) as Record<string, unknown>;
    const named = typeof finding === 'string' || typeof finding === 'number';
    const judged = verdict === 'confirmed' || verdict === 'raised' || verdict === 'lowered';
    if (
      !named ||
      !judged ||
      (level !== undefined && !levels.includes(level as Level)) ||
      (newUse !== undefined && typeof newUse !== 'boolean')
    ) {
      throw unreadable(file, `entry ${index + 1}: ${JSON.stringify(entry)}`);
    }
    return {
      finding: String(finding),
      verdict,
      ...(level === undefined ? {} : { level: level as Level }),
      ...(newUse === undefined ? {} : { newUse }),
      reason: typeof reason === 'string' ? reason : '',
    };
  });
}

function unreadable(file: string, found: string): Refusal {
  return new Refusal('usage', {
    message: `The decisions file ${file} cannot be read`,
    expected:
      'a JSON or YAML list of {finding, verdict: confirmed|raised|lowered, level: editorial|minor|material, newUse, reason}',
    found,
    remedy: 'fix that entry; docs/review.md has an example',
  });
}
