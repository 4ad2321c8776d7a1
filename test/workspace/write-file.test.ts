import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { writeFileWhole } from '../../src/shell/workspace/write-file.ts';
import { diskSteps, leftAfterPowerLoss } from '../recorded-disk.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

vi.mock('node:fs/promises', async (original) =>
  (await import('../recorded-disk.ts')).recordedDisk(await original<typeof import('node:fs/promises')>()),
);

describe('a file that is written', () => {
  test('is flushed beside its place before it takes its name', async () => {
    const path = join(temporaryFolder(), 'below', 'notice.json');
    mkdirSync(dirname(path));
    writeFileSync(path, 'old');
    diskSteps.length = 0;
    expect(await writeFileWhole(path, 'new')).toBe(true);
    const [written, flushed, moved, ...more] = diskSteps;
    expect([written, flushed, moved, ...more].map((step) => step?.kind)).toEqual(['write', 'flush', 'move']);
    if (written?.kind !== 'write' || moved?.kind !== 'move') return expect.unreachable();
    expect([dirname(written.path), moved.from, moved.to]).toEqual([dirname(path), written.path, path]);
    expect(flushed).toEqual({ kind: 'flush', path: written.path });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test.each([
    ['in the place of an older one', true],
    ['for the first time', false],
  ])('is never found in part under its name, wherever the power fails: %s', async (_, isThere) => {
    const path = join(temporaryFolder(), 'notice.json');
    if (isThere) writeFileSync(path, 'old');
    diskSteps.length = 0;
    await writeFileWhole(path, 'new');
    const left = diskSteps.map((_step, done) =>
      // The worst moment for a name to reach the disk: at once.
      leftAfterPowerLoss([...diskSteps.slice(0, done + 1), { kind: 'flush', path: dirname(path) }], dirname(path)),
    );
    expect(left.map((files) => files['notice.json'])).not.toContain('in part');
    expect(left.at(-1)).toEqual({ 'notice.json': 'whole' });
  });

  test('is left alone where it holds the same already', async () => {
    const path = join(temporaryFolder(), 'notice.json');
    await writeFileWhole(path, 'same');
    diskSteps.length = 0;
    const { mtimeMs } = statSync(path);
    expect(await writeFileWhole(path, Buffer.from('same'))).toBe(false);
    expect([diskSteps, statSync(path).mtimeMs]).toEqual([[], mtimeMs]);
  });

  test('that cannot take its place leaves nothing beside it, and says so', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'notice.json', 'full'), { recursive: true });
    await expect(writeFileWhole(join(folder, 'notice.json'), 'new')).rejects.toBeInstanceOf(Refusal);
    expect(readdirSync(folder)).toEqual(['notice.json']);
  });
});
