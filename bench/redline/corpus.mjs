import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { moduleLoader } from '../modules.mjs';

/** The value after a flag on the command line, or the fallback. */
export function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : process.argv[at + 1];
}

/** All `ID.before.md` / `ID.after.md` pairs of a folder; ends the process, saying so, where the folder is missing. */
export function readPairs(folder = resolve(option('corpus', '../shared/materiality/dev/pairs'))) {
  if (!existsSync(folder)) {
    console.log(`Skipped: there is no corpus at ${folder} (give one with --corpus FOLDER).`);
    process.exit(0);
  }
  const limit = Number(option('limit', Number.POSITIVE_INFINITY));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.before.md'))
    .sort()
    .slice(0, limit)
    .map((name) => {
      const id = name.slice(0, -'.before.md'.length);
      const read = (side) => readFileSync(join(folder, `${id}.${side}.md`), 'utf8');
      return { id, before: read('before'), after: read('after') };
    });
}

/**
 * For each service with several pairs, its earliest text with its latest: heavier rewrites than neighbouring revisions are. Reads
 * `manifest.jsonl` (`id`, `repo`, `path`, `date`) beside the folder of pairs.
 */
export function readSpans(folder = resolve(option('corpus', '../shared/materiality/dev/pairs'))) {
  const textOf = new Map(readPairs(folder).map((pair) => [pair.id, pair]));
  const services = new Map();
  const rows = readFileSync(join(folder, '..', 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n');
  for (const row of rows.map((line) => JSON.parse(line))) {
    const service = `${row.repo} ${row.path}`;
    services.set(service, [...(services.get(service) ?? []), row]);
  }
  return [...services.values()].flatMap((revisions) => {
    if (revisions.length < 2) return [];
    const inTime = revisions.sort((x, y) => (x.date < y.date ? -1 : 1));
    const [first, last] = [inTime[0], inTime.at(-1)];
    return [{ id: `${first.id}-${last.id}`, before: textOf.get(first.id).before, after: textOf.get(last.id).after }];
  });
}

/** The two functions that these benchmarks measure. */
export async function loadRedline() {
  const load = moduleLoader();
  const { parsePolicy } = await load('core/text/reading/parse-policy.js');
  const { redline } = await load('core/redline/comparing/redline.js');
  const { redlineOfTexts } = await load('core/redline/comparing/redline-of-texts.js');
  return { parsePolicy, redline, redlineOfTexts };
}

/** A small seeded generator of numbers in [0, 1) (mulberry32), so that every run plants the same edits. */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
