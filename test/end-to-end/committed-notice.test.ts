import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { builtFolder } from '../built-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

it('the notice under notices/ is the one that the demo renders (node bench/demo.mjs --update)', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'fairnotice-demo-'));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  const words = [join(root, 'bench', 'demo.mjs'), '--workspace', workspace, '--dist', builtFolder(), '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rendered = filesIn(join(workspace, 'notices', 'privacy-r2'));
  const committed = filesIn(join(root, 'notices', 'privacy-r2'));
  expect([...committed.keys()]).toEqual([...rendered.keys()]);
  for (const [path, text] of rendered) expect(committed.get(path), path).toBe(text);
});
