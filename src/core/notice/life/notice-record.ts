import { Refusal } from '../../refusal.ts';
import type { Notice, NoticeState } from './types.ts';

/** Version of the layout of `notice.json`; a reader refuses one it does not know. */
export const recordFormat = 1;

/** A file of a notice folder, by its path relative to that folder. */
interface RecordedFile {
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
}

/**
 * `notice.json`: the committed, reviewable face of a notice, from which git alone can be checked. What was rendered when is the
 * database's business; here `files` says what the folder holds.
 */
export interface NoticeRecord extends Omit<Notice, 'rendering'> {
  readonly format: typeof recordFormat;
  readonly title: string;
  /** Path of the policy's source file, relative to the workspace, with forward slashes. */
  readonly source: string;
  /** Every other file of the folder, by path. */
  readonly files: readonly RecordedFile[];
}

const states: Readonly<Record<NoticeState, true>> = {
  draft: true,
  approved: true,
  scheduled: true,
  announced: true,
  'in-force': true,
  superseded: true,
  withdrawn: true,
};

/**
 * The text of `notice.json`: keys in a fixed order whatever the order in memory, two spaces of indentation, control
 * characters escaped, one final newline.
 */
export function writeNoticeRecord(record: NoticeRecord): string {
  const ordered: NoticeRecord = {
    format: record.format,
    id: record.id,
    state: record.state,
    policy: record.policy,
    title: record.title,
    source: record.source,
    revision: record.revision,
    baseRevision: record.baseRevision,
    beforeHash: record.beforeHash,
    afterHash: record.afterHash,
    outcome: sorted(record.outcome),
    duties: sorted(record.duties),
    window: sorted(record.window),
    sequence: record.sequence,
    approval: sorted(record.approval),
    ...(record.approvals === undefined ? {} : { approvals: sorted(record.approvals) }),
    ...(record.amends === undefined ? {} : { amends: sorted(record.amends) }),
    ...(record.untranslated === undefined ? {} : { untranslated: sorted(record.untranslated) }),
    override: sorted(record.override),
    hold: sorted(record.hold),
    announcedOn: record.announcedOn,
    bannerSince: record.bannerSince,
    inForceOn: record.inForceOn,
    endedOn: record.endedOn,
    summary: record.summary,
    decisions: sorted(record.decisions),
    assessment: sorted(record.assessment),
    files: sorted(record.files),
  };
  const text = JSON.stringify(ordered, null, 2);
  return `${text.replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The same value with the keys of its objects in alphabetical order, at every depth. */
function sorted<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted) as Value;
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value).sort() as (keyof typeof value)[];
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])])) as Value;
}

/**
 * Reads `notice.json` back. It checks what a check without the database relies on (format, identity, state, hashes, source,
 * files) and takes the rest as it was written.
 *
 * @param name the file's path, for errors.
 * @throws Refusal (usage) where the text is not a notice record, with what is wrong.
 */
export function readNoticeRecord(text: string, name = 'notice.json'): NoticeRecord {
  const record = parsed(text, name);
  const fault = faultOf(record);
  if (fault === null) return record as unknown as NoticeRecord;
  throw new Refusal('usage', { message: `${name} is not a notice record`, ...fault, remedy: recordRemedy });
}

const recordRemedy = 'restore the file from git, or write it anew with `fairnotice render NOTICE`';

function parsed(text: string, name: string): Readonly<Record<string, unknown>> {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) {
    throw new Refusal('usage', {
      message: `${name} holds an unresolved merge conflict`,
      expected: 'one record',
      found: 'conflict markers',
      remedy: 'run `fairnotice render NOTICE`, which writes the record anew, then `git add` it',
    });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new Refusal('usage', {
      message: `${name} is not valid JSON`,
      expected: 'a notice record',
      found: (error as Error).message,
      remedy: recordRemedy,
    });
  }
  throw new Refusal('usage', {
    message: `${name} is not a notice record`,
    expected: 'a JSON object',
    found: 'another value',
    remedy: recordRemedy,
  });
}

function faultOf(record: Readonly<Record<string, unknown>>): { expected: string; found: string } | null {
  const shown = (key: string) => `"${key}": ${JSON.stringify(record[key])?.slice(0, 60) ?? 'nothing'}`;
  if (record.format !== recordFormat) return { expected: `"format": ${recordFormat}`, found: shown('format') };
  for (const key of ['id', 'policy', 'source', 'title', 'summary']) {
    if (typeof record[key] !== 'string') return { expected: `"${key}" as a text`, found: shown(key) };
  }
  for (const key of ['revision', 'baseRevision', 'sequence']) {
    if (!Number.isSafeInteger(record[key])) return { expected: `"${key}" as a whole number`, found: shown(key) };
  }
  for (const key of ['beforeHash', 'afterHash']) {
    if (!isHash(record[key])) return { expected: `"${key}" as a SHA-256 in hexadecimal`, found: shown(key) };
  }
  if (record.id !== `${record.policy}-r${record.revision}`)
    return { expected: `"id": "${record.policy}-r${record.revision}"`, found: shown('id') };
  if (typeof record.state !== 'string' || !Object.hasOwn(states, record.state)) {
    return { expected: `"state" as one of ${Object.keys(states).join(', ')}`, found: shown('state') };
  }
  for (const key of ['assessment', 'outcome']) {
    if (!isObject(record[key])) return { expected: `"${key}" as an object`, found: shown(key) };
  }
  for (const key of ['window', 'duties', 'approval', 'override', 'hold']) {
    if (record[key] !== null && !isObject(record[key]))
      return { expected: `"${key}" as an object or null`, found: shown(key) };
  }
  if (!Array.isArray(record.decisions)) return { expected: '"decisions" as a list', found: shown('decisions') };
  const files = record.files;
  const isFile = (file: unknown) => isObject(file) && typeof file.path === 'string' && isHash(file.sha256);
  return Array.isArray(files) && files.every(isFile)
    ? null
    : { expected: '"files" as a list of paths and SHA-256', found: shown('files') };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
