import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, preparedOnce } from './in-process.ts';
import { hastyPolicy, patientPolicy } from './policies.ts';

const scheduled = preparedOnce(async (workspace) => {
  workspace.write('policies/privacy.md', patientPolicy);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', hastyPolicy);
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['schedule', '--notice', '2026-11-24']);
});

const doctorOnTick = async (workspace: InProcess, day: string) =>
  (
    (await workspace.run(['doctor', '--json'], day)).json() as { readonly checks: { readonly subject: string }[] }
  ).checks.find(({ subject }) => subject === 'tick');

describe('where nothing runs tick', () => {
  it('status and doctor say so; status asks for attention once something is due', async () => {
    const workspace = await scheduled();
    const before = await workspace.run(['status']);
    expect(before.status).toBe(0);
    expect(before.out).toContain('tick has never run, and notices wait for it');
    expect((await workspace.run(['status'], '2026-11-24')).status).toBe(0);
    expect((await workspace.run(['status'], '2026-11-25')).status).toBe(1);
    expect(await doctorOnTick(workspace, '2026-11-24')).toMatchObject({ ok: false });
    await workspace.must(['tick'], '2026-11-24');
    expect((await workspace.must(['status', '--json'], '2026-11-25')).json()).toMatchObject({
      lastTick: { at: '2026-11-24T15:00:00.000Z', today: '2026-11-24', rehearsed: true },
      missedRun: false,
      attention: false,
    });
    expect(await doctorOnTick(workspace, '2026-11-25')).toMatchObject({ ok: true });
    const late = await workspace.must(['status'], '2026-11-27');
    expect(late.out).toContain('tick last ran on 2026-11-24, and notices wait for it');
    expect((await workspace.run(['status'], '2027-01-11')).status).toBe(1);
  });

  it('the log says what was done, a line a day and one for every run that did something', async () => {
    const workspace = await scheduled();
    await workspace.must(['tick']);
    await workspace.must(['tick']);
    await workspace.must(['tick'], '2026-11-24');
    await workspace.must(['tick'], '2026-11-24');
    const lines = workspace.read('.fairnotice/tick.log').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { today: '2026-11-23', steps: [] },
      { today: '2026-11-24', steps: [{ action: 'announce', notice: 'privacy-r2', attention: false }] },
    ]);
  });
});
