import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { withWorkspaceLock } from '../../src/shell/lock/workspace-lock.ts';
import { compiledModule } from '../compiled-sources.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

const holder = { command: 'tick', since: '2026-11-23T08:00:00.000Z' };

let lockModule = '';
beforeAll(() => {
  lockModule = compiledModule('src/shell/lock/workspace-lock.ts');
});

/** A process that takes the lock, says `held`, and keeps it for `holdMs`; says `busy` where it does not get it. */
function holding(folder: string, holdMs: number): ChildProcess {
  const source = `
    const { withWorkspaceLock } = await import(${JSON.stringify(lockModule)});
    try {
      await withWorkspaceLock(${JSON.stringify(folder)}, ${JSON.stringify(holder)}, async () => {
        console.log('held');
        await new Promise((resolve) => setTimeout(resolve, ${holdMs}));
      });
    } catch (error) {
      console.log(error.kind);
      process.exitCode = error.exitCode;
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function firstWord(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString().trim();
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

describe('one process at a time', () => {
  test('the second is told who holds the lock, and leaves with exit code 3', async () => {
    const folder = temporaryFolder();
    const child = holding(folder, 60_000);
    expect(await firstWord(child)).toBe('held');
    const busy = await refusal(withWorkspaceLock(folder, holder, async () => expect.unreachable()));
    expect(busy).toMatchObject({ kind: 'busy', exitCode: 3 });
    expect(busy.found).toContain(`\`fairnotice tick\`, process ${child.pid}`);
    expect(busy.found).toContain('since 2026-11-23T08:00:00.000Z');
  });

  test('of eight that start together exactly one gets it', async () => {
    const folder = temporaryFolder();
    const words = await Promise.all(Array.from({ length: 8 }, () => firstWord(holding(folder, 5000))));
    expect(words.filter((word) => word === 'held')).toHaveLength(1);
    expect(words.filter((word) => word === 'busy')).toHaveLength(7);
  });

  test('within one process too', async () => {
    const folder = temporaryFolder();
    await withWorkspaceLock(folder, holder, async () => {
      const inner = await refusal(withWorkspaceLock(folder, holder, async () => expect.unreachable()));
      expect(inner.kind).toBe('busy');
    });
  });
});

describe('the lock ends', () => {
  test('with kill -9, and what the dead process noted misleads nobody', async () => {
    const folder = temporaryFolder();
    const child = holding(folder, 60_000);
    await firstWord(child);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(join(folder, 'lock.json'))).toBe(true);
    expect(await withWorkspaceLock(folder, holder, async () => 'got it')).toBe('got it');
  });

  test('with its work, whether that succeeds or throws', async () => {
    const folder = temporaryFolder();
    await expect(withWorkspaceLock(folder, holder, () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'failed',
    );
    expect(
      await withWorkspaceLock(folder, holder, async () => readFileSync(join(folder, 'lock.json'), 'utf8')),
    ).toContain('"tick"');
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('although a child process of the dead one lives on', async () => {
    const folder = temporaryFolder();
    const source = `
      const { withWorkspaceLock } = await import(${JSON.stringify(lockModule)});
      const { spawn } = await import('node:child_process');
      await withWorkspaceLock(${JSON.stringify(folder)}, ${JSON.stringify(holder)}, async () => {
        const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore', detached: true });
        console.log(child.pid);
        await new Promise(() => setInterval(() => {}, 1000));
      });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const orphan = Number(await firstWord(parent));
    onTestFinished(() => {
      process.kill(orphan, 'SIGKILL');
    });
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(await withWorkspaceLock(folder, holder, async () => 'got it')).toBe('got it');
  });
});

test('a note that cannot be read does not hide that the lock is held', async () => {
  const folder = temporaryFolder();
  await withWorkspaceLock(folder, holder, async () => {
    writeFileSync(join(folder, 'lock.json'), '{"pid":');
    const busy = await refusal(withWorkspaceLock(folder, holder, async () => expect.unreachable()));
    expect(busy.found).toBe('a process that left no note of itself');
  });
});

test('a file in the place of the folder is a refusal, not a crash', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'own'), '');
  expect((await refusal(withWorkspaceLock(join(folder, 'own'), holder, async () => 1))).kind).toBe('usage');
});
