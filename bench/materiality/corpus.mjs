// Reads a benchmark folder: labels.jsonl, manifest.jsonl, pairs/ID.before.md and ID.after.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The labelled pairs, each with its service (the folder it was collected under); null where the folder is not there. */
export function readCorpus(folder) {
  if (!existsSync(join(folder, 'labels.jsonl'))) return null;
  const places = new Map(rows(join(folder, 'manifest.jsonl')).map((row) => [row.id, row.path.split('/')[0]]));
  return rows(join(folder, 'labels.jsonl')).map((label) => ({
    label,
    service: places.get(label.id) ?? label.id,
    before: readFileSync(join(folder, 'pairs', `${label.id}.before.md`), 'utf8'),
    after: readFileSync(join(folder, 'pairs', `${label.id}.after.md`), 'utf8'),
  }));
}
