import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const mostFiles = 16;

/** Folders that may be larger, by their path, each with the reason why splitting it would make it harder to read. */
const mayBeLarger: Readonly<Record<string, string>> = {};

const sizes = new Map<string, number>();
for (const { path } of sourceFiles('bin', 'src')) {
  const folder = posix.dirname(path);
  sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
}

test(`a folder holds at most ${mostFiles} source files: with more, its names no longer tell the way through it`, () => {
  expect(sizes.size).toBeGreaterThan(50);
  const large = [...sizes].flatMap(([folder, size]) => (size > mostFiles ? [folder] : []));
  // Both ways: an exception that is not needed any more hides the next large folder.
  expect(large.sort()).toEqual(Object.keys(mayBeLarger).sort());
  for (const reason of Object.values(mayBeLarger)) expect(reason).toMatch(/\w+ \w+ \w+/);
});
