import { createHash } from 'node:crypto';
import type { CheckedRecord, StagedRecord, StrayFile } from '../../core/guard/check-changes.ts';
import { type NoticeRecord, readNoticeRecord } from '../../core/notice/life/notice-record.ts';
import { Refusal } from '../../core/refusal.ts';
import type { ObjectReader } from '../../shell/git/object-reader.ts';
import { stagedName } from '../../shell/git/read-staged.ts';
import { checkedText } from './checked-text.ts';
import type { CheckedWorkspace } from './checked-workspaces.ts';
import type { StagedCommit } from './staged-commit.ts';

const ownTexts: ReadonlySet<string> = new Set(['before.md', 'after.md']);

/**
 * The notices of a workspace that the commit touches, and all those of the policies given by their slugs. In a workspace
 * without settings, folders that hold no readable record are some other program's and are left out.
 */
export async function readRecords(
  reader: ObjectReader,
  commit: StagedCommit,
  workspace: CheckedWorkspace,
  slugs: readonly string[],
): Promise<readonly CheckedRecord[]> {
  const { prefix, notices } = workspace;
  const touched = touchedIn(commit, `${prefix}notices/`);
  const wanted = notices.filter((id) => slugs.includes(id.replace(/-r\d+$/, '')));
  const isOurs = workspace.head.size > 0 || workspace.staged.size > 0;
  const records = await Promise.all(
    [...new Set([...touched, ...wanted])].sort().map(async (name): Promise<CheckedRecord> => {
      const folder = `${prefix}notices/${name}`;
      const [head, staged] = await Promise.all([
        touched.has(name) ? readRecord(reader, `HEAD:${folder}/notice.json`) : null,
        stagedRecord(reader, commit, folder),
      ]);
      return {
        workspace: prefix,
        name,
        touched: touched.has(name),
        head: head?.kind === 'record' ? head.record : null,
        staged,
      };
    }),
  );
  return isOurs ? records : records.filter(({ head, staged }) => head !== null || staged.kind === 'record');
}

/** The record under a git name: null where there is no such file. */
export async function readRecord(
  reader: ObjectReader,
  name: string,
): Promise<
  | { readonly kind: 'record'; readonly record: NoticeRecord }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | null
> {
  const [bytes] = await reader.read([name]);
  if (!bytes) return null;
  try {
    return { kind: 'record', record: readNoticeRecord(bytes.toString('utf8')) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      kind: 'unreadable',
      reason: error.found === undefined ? error.message : `${error.message}: ${error.found}`,
    };
  }
}

async function stagedRecord(reader: ObjectReader, commit: StagedCommit, folder: string): Promise<StagedRecord> {
  const answer = await readRecord(reader, stagedName(`${folder}/notice.json`));
  if (answer === null) return { kind: 'absent' };
  if (answer.kind === 'unreadable') return answer;
  const others = answer.record.files.filter(({ path }) => !ownTexts.has(path));
  const paths = ['before.md', 'after.md', ...others.map(({ path }) => path)];
  const [before = null, after = null, ...contents] = await reader.read(
    paths.map((path) => stagedName(`${folder}/${path}`)),
  );
  const strayFiles = others.flatMap(({ path, sha256 }, index): StrayFile[] => {
    const bytes = contents[index] ?? null;
    if (bytes !== null) return hasHash(bytes, sha256) ? [] : [{ path, how: 'changed' }];
    // A file that was never in git (a repository may ignore some kinds) is not missed.
    return commit.deleted.has(`${folder}/${path}`) ? [{ path, how: 'deleted' }] : [];
  });
  return { kind: 'record', record: answer.record, before: checkedText(before), after: checkedText(after), strayFiles };
}

/** True where the bytes have the hash as they are, or with the line ends that git may have taken out when they were added. */
function hasHash(bytes: Buffer, sha256: string): boolean {
  const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  if (digest(bytes) === sha256) return true;
  const text = bytes.toString('latin1');
  const withLineEnds = (lineEnd: string): Buffer => Buffer.from(text.replace(/\r?\n/g, lineEnd), 'latin1');
  return digest(withLineEnds('\n')) === sha256 || digest(withLineEnds('\r\n')) === sha256;
}

function touchedIn(commit: StagedCommit, folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of commit.changed) {
    const end = path.startsWith(folder) ? path.indexOf('/', folder.length) : -1;
    if (end > 0) names.add(path.slice(folder.length, end));
  }
  return names;
}
