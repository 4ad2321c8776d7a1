import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { preparedOnce } from './in-process.ts';
import { patientPolicy } from './policies.ts';

const rendered = preparedOnce(async (workspace) => {
  workspace.write('policies/privacy.md', patientPolicy);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', patientPolicy.replace('six months', 'two years'));
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['schedule', '--notice', '2026-12-01']);
  await workspace.must(['render']);
});

describe('a rendering that stops among its files', () => {
  it('leaves a folder that tick makes whole again, and that verify then finds as it was recorded', async () => {
    const workspace = await rendered();
    // Other dates, so that every file changes, and a folder where one of the last files goes.
    await workspace.must(['schedule', '--notice', '2026-12-02']);
    const obstacle = join(workspace.folder, 'notices/privacy-r2/window.ics');
    rmSync(obstacle);
    mkdirSync(obstacle);
    expect((await workspace.run(['render'])).status).toBe(2);
    rmSync(obstacle, { recursive: true });
    await workspace.must(['withdraw', '--reason', 'it is not wanted any more']);
    await workspace.must(['tick']);
    expect((await workspace.run(['verify'])).out).not.toContain('not what was recorded');
    await workspace.must(['verify']);
  });

  it('does not bring back a file that somebody changed by hand', async () => {
    const workspace = await rendered();
    workspace.write('notices/privacy-r2/banner/en.html', 'something else');
    await workspace.must(['tick']);
    expect((await workspace.run(['verify'])).out).toContain('banner/en.html is not what was recorded');
  });
});
