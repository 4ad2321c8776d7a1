import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { patientPolicy } from './policies.ts';

function rendered(): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', patientPolicy);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', patientPolicy.replace('six months', 'two years'));
  workspace.must(['record']);
  workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  workspace.must(['schedule', '--notice', '2026-12-01']);
  workspace.must(['render']);
  return workspace;
}

describe('a rendering that stops among its files', () => {
  it('leaves a folder that tick makes whole again, and that verify then finds as it was recorded', () => {
    const workspace = rendered();
    // Other dates, so that every file changes, and a folder where one of the last files goes.
    workspace.must(['schedule', '--notice', '2026-12-02']);
    const obstacle = join(workspace.folder, 'notices/privacy-r2/window.ics');
    rmSync(obstacle);
    mkdirSync(obstacle);
    expect(workspace.run(['render']).status).toBe(2);
    rmSync(obstacle, { recursive: true });
    workspace.must(['withdraw', '--reason', 'it is not wanted any more']);
    workspace.must(['tick']);
    expect(workspace.run(['verify']).out).not.toContain('not what was recorded');
    workspace.must(['verify']);
  });

  it('does not bring back a file that somebody changed by hand', () => {
    const workspace = rendered();
    workspace.write('notices/privacy-r2/banner/en.html', 'something else');
    workspace.must(['tick']);
    expect(workspace.run(['verify']).out).toContain('banner/en.html is not what was recorded');
  });
});
