import { join, resolve } from 'node:path';
import { replayWindow } from '../../core/calendar/counting/replay-window.ts';
import type { Assessment } from '../../core/materiality/finding/types.ts';
import { assessWithLexicon } from '../../core/materiality/judging/assess-with-lexicon.ts';
import { rulesVersion } from '../../core/materiality/judging/rules-version.ts';
import type { Lexicon } from '../../core/materiality/vocabulary/lexicon.ts';
import { decidedOutcome } from '../../core/notice/deciding/decide-findings.ts';
import { type NoticeRecord, readNoticeRecord } from '../../core/notice/life/notice-record.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { redlineHtml } from '../../core/redline/formats/html/html.ts';
import { Refusal } from '../../core/refusal.ts';
import { hashOf } from '../../core/text/policy/canonical-text.ts';
import { readBytes, readText } from '../../shell/workspace/read-text.ts';
import { findWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { sha256 } from '../workspace/sha256.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';
import { type Check, checkThat } from './check.ts';

/**
 * Verifies a notice folder by itself, without a database: the hashes of its files and texts, and the redline, the assessment,
 * the outcome and the window, reproduced from what it pins.
 *
 * @param rules the version of the rules that the assessment must be reproduced with: one that cannot be is then a
 * failed check. Undefined: it is reproduced where this program has the rules and the workspace the terms it was made with.
 */
export async function verifyNoticeFolder(folder: string, rules?: string): Promise<readonly Check[]> {
  const read = (path: string): Promise<string> => readText(resolve(folder, path));
  const recordCheck: Check[] = [];
  const record = await readRecord(join(folder, 'notice.json'), recordCheck);
  if (record === null) return recordCheck;
  return [
    await checkThat(`${record.id}: files`, () => checkFiles(record, folder)),
    await checkThat(`${record.id}: texts`, () => checkTexts(record, read)),
    await checkThat(`${record.id}: redline`, () => checkRedline(record, read)),
    await checkThat(`${record.id}: assessment`, () => checkAssessment(record, folder, read, rules)),
    await checkThat(`${record.id}: window`, async () => checkWindow(record)),
  ];
}

async function readRecord(file: string, checks: Check[]): Promise<NoticeRecord | null> {
  let record: NoticeRecord | null = null;
  checks.push(
    await checkThat(file, async () => {
      record = readNoticeRecord(await readText(file), file);
      return 'readable';
    }),
  );
  return record;
}

async function checkFiles({ files }: NoticeRecord, folder: string): Promise<string> {
  for (const { path, sha256: expected } of files) {
    if (path.split('/').includes('..') || path.startsWith('/')) throw altered(path, 'a path inside the folder', path);
    const found = sha256(await readBytes(resolve(folder, path)));
    if (found !== expected) throw altered(path, `SHA-256 ${expected}`, found);
  }
  return `${counted(files.length, 'file')} as recorded`;
}

async function checkTexts(record: NoticeRecord, read: (path: string) => Promise<string>): Promise<string> {
  for (const [path, expected] of [
    ['before.md', record.beforeHash],
    ['after.md', record.afterHash],
  ] as const) {
    const found = hashOf(await read(path));
    if (found !== expected) throw altered(path, `the recorded text, ${expected}`, found);
  }
  const approved = record.approval?.hash;
  if (approved !== undefined && approved !== record.afterHash)
    throw altered('notice.json', `an approval of ${record.afterHash}`, `an approval of ${approved}`);
  return `${record.beforeHash.slice(0, 12)} → ${record.afterHash.slice(0, 12)}${approved === undefined ? '' : `, approved by ${record.approval?.by}`}`;
}

async function redlineOf(read: (path: string) => Promise<string>): Promise<ReturnType<typeof redlineOfTexts>> {
  return redlineOfTexts(await read('before.md'), await read('after.md'));
}

async function checkRedline(record: NoticeRecord, read: (path: string) => Promise<string>): Promise<string> {
  const again = await redlineOf(read);
  const recorded = await read('redline.html');
  const page = redlineHtml(again, {
    title: record.title,
    beforeLabel: `${record.policy}@${record.baseRevision}`,
    afterLabel: `${record.policy}@${record.revision}`,
    language: languageOf(recorded),
  });
  if (page !== recorded)
    throw altered(
      'redline.html',
      'the redline of before.md and after.md',
      'another page (or one written by another version of fairnotice)',
    );
  return `${counted(again.changes.length, 'change')}, ${counted(again.stats.inserted, 'word')} inserted, ${again.stats.deleted} deleted`;
}

/** The language that the page itself states: it is no part of the comparison. */
function languageOf(page: string): string {
  return /<html[^>]* lang="([A-Za-z0-9-]+)"/.exec(page)?.[1] ?? 'en';
}

async function checkAssessment(
  record: NoticeRecord,
  folder: string,
  read: (path: string) => Promise<string>,
  rules: string | undefined,
): Promise<string> {
  const { assessment, decisions, outcome } = record;
  const decided = decidedOutcome(assessment, decisions);
  if (!sameValue(decided, outcome))
    throw altered('notice.json', `the outcome ${JSON.stringify(decided)}`, JSON.stringify(outcome));
  const lexicon = assessment.lexicon === undefined ? null : await workspaceLexicon(findWorkspace(undefined, folder));
  const obstacle = obstacleTo(assessment, lexicon, rules);
  if (obstacle !== null) {
    if (rules === undefined) return `decided ${outcome.level}; ${obstacle.found}, so the findings were not reproduced`;
    throw new Refusal('attention', { message: `${record.id} cannot be reproduced`, ...obstacle });
  }
  const again = assessWithLexicon(await redlineOf(read), lexicon);
  if (!sameValue(again, assessment)) throw altered('notice.json', 'the findings that the rules give', 'other findings');
  return `${counted(assessment.findings.length, 'finding')}, reproduced with the rules ${assessment.rulesVersion}; decided ${outcome.level}${outcome.newUse ? ' with new use' : ''}`;
}

/** Why an assessment cannot be reproduced, with the rules asked for, as it was; null where it can. */
function obstacleTo(
  assessment: Assessment,
  lexicon: Lexicon | null,
  rules = assessment.rulesVersion,
): { readonly expected: string; readonly found: string; readonly remedy: string } | null {
  if (assessment.rulesVersion !== rules) {
    return {
      expected: `an assessment with the rules ${rules}`,
      found: `it was assessed with the rules ${assessment.rulesVersion}`,
      remedy: `verify it with --rules ${assessment.rulesVersion}`,
    };
  }
  if (rules !== rulesVersion) {
    return {
      expected: `the rules ${rules}`,
      found: `the rules ${rules} it was assessed with are not in this program (${rulesVersion})`,
      remedy: 'run the release of fairnotice that the assessment was made with',
    };
  }
  if (assessment.lexicon === (lexicon?.hash ?? undefined)) return null;
  return {
    expected: `the workspace's own terms ${assessment.lexicon?.slice(0, 12)}`,
    found: `the workspace's own terms it was assessed with (${assessment.lexicon?.slice(0, 12)}) are not there: ${lexicon === null ? 'it has none' : `it has ${lexicon.hash.slice(0, 12)}`}`,
    remedy: 'check out lexicon.yaml and lexicon/ as they were then, and verify again',
  };
}

function checkWindow({ window }: NoticeRecord): string {
  if (window === null) return 'no dates yet';
  const [first] = replayWindow(window);
  if (first !== undefined) throw altered('notice.json', 'the window that the calendars give', first);
  return `${window.noticeOn} → ${window.effectiveOn}, ${counted(window.counted, 'day')} counted`;
}

/** Equal as JSON, whatever the order of keys. */
function sameValue(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function altered(file: string, expected: string, found: string): Refusal {
  return new Refusal('attention', {
    message: `${file} is not what was recorded`,
    expected,
    found,
    remedy: 'restore the folder from git, or find out who changed it: a recorded notice is evidence',
  });
}

function counted(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`;
}
