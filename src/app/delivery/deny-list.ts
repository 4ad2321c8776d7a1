import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { writeFileWithin } from '../../shell/workspace/write-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

const pageSize = 1_000_000_000;

/**
 * Writes `deny/<notice>.csv` for a notice with a new use of data already held: the people who were left out of it, whose data
 * may therefore not be used in the new manner. Columns `id,reason`. Nothing is written where nobody was left out.
 */
export async function writeDenyList(workspace: Workspace, store: Store, notice: Notice): Promise<void> {
  if (!notice.outcome.newUse || notice.announcedOn === null) return;
  const excluded = await store.deliveries(notice.id, 'excluded', pageSize);
  if (excluded.length === 0) return;
  const lines = excluded.map(({ recipient, reason }) => `${field(recipient)},${field(reason)}`);
  const { folder } = workspace.paths;
  await writeFileWithin(folder, join(folder, 'deny', `${notice.id}.csv`), `id,reason\n${lines.join('\n')}\n`);
}

/** RFC 4180, and no cell that a spreadsheet would take for a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
