import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aScheduledNotice } from './a-scheduled-notice.ts';
import type { InProcess } from './in-process.ts';

/** Puts a link to a folder outside at `path`, and returns that folder. */
function linked({ folder, remove }: InProcess, path: string, target?: string): string {
  const outside = mkdtempSync(join(tmpdir(), 'fairnotice-outside-'));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  remove(path);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target ?? outside, join(folder, path));
  return outside;
}

describe('a symbolic link that leads out of the workspace', () => {
  it.each([
    { path: 'notices', command: 'render', status: 2 },
    { path: 'notices/privacy-r2', command: 'render', status: 2 },
    { path: 'notices/privacy-r2/email', command: 'render', status: 2 },
    { path: 'site', command: 'tick', status: 1 },
    { path: 'outbox', command: 'tick', status: 1 },
    { path: '.fairnotice/spool', command: 'tick', status: 1 },
    { path: 'deny', command: 'tick', status: 1 },
    { path: '.fairnotice', command: 'status', status: 2 },
  ])('is not written through by $command: $path', async ({ path, command, status }) => {
    const workspace = await aScheduledNotice();
    const outside = linked(workspace, path);
    const ran = await workspace.run([command]);
    expect(`${ran.out}${ran.err}`).toContain(`${path} is a symbolic link that leads out of the workspace`);
    expect(ran.status).toBe(status);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is refused where it leads to nothing', async () => {
    const workspace = await aScheduledNotice();
    linked(workspace, 'notices/privacy-r2/email', '../../../not-there');
    expect((await workspace.run(['render'])).err).toContain('leads out of the workspace');
  });

  it('is no reason to refuse where it stays within', async () => {
    const workspace = await aScheduledNotice();
    workspace.write('kept/notices/readme', '');
    linked(workspace, 'notices', 'kept/notices');
    await workspace.must(['render']);
    expect(workspace.list('kept/notices/privacy-r2')).toContain('notice.json');
  });
});
