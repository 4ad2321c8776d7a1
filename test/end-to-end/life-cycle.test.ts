import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { hastyPolicy, patientPolicy, people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

async function begun(before: string, after: string): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', before);
  workspace.write('recipients.csv', people);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  await workspace.must(['record']);
  return workspace;
}

async function approve(workspace: InProcess, notice: string, day: string): Promise<void> {
  await workspace.must(['review', notice, '--approve', '--by', 'Ada Perez'], day);
}

async function announced(before = patientPolicy, after = hastyPolicy): Promise<InProcess> {
  const workspace = await begun(before, after);
  await approve(workspace, 'privacy-r2', '2026-11-23');
  await workspace.must(['schedule']);
  await workspace.must(['tick']);
  return workspace;
}

const states = async (workspace: InProcess, day: string): Promise<readonly string[]> =>
  (
    (await workspace.must(['log', '--json'], day)).json() as { readonly state: string; readonly revision: number }[]
  ).map(({ revision, state }) => `${revision} ${state}`);

describe('amending a pending text', () => {
  it('lets the clock run on where the edit is editorial, tells nobody twice, and puts the amended text in force', async () => {
    const workspace = await announced(postalPolicy, postalPolicyWithSharing);
    expect(workspace.list('outbox/privacy-r2')).toHaveLength(2);
    workspace.write(
      'policies/privacy.md',
      postalPolicyWithSharing
        .replace('Telling you about changes', 'Telling you about changes')
        .replace('forwards faxes', 'forwards  faxes')
        .replace('# Privacy Notice', '# Privacy Notice\n\nLast updated: 1 December 2026'),
    );
    expect((await workspace.must(['record'], '2026-12-01')).out).toContain('the clock runs on');
    await approve(workspace, 'privacy-r3', '2026-12-01');
    expect((await workspace.must(['schedule', 'privacy-r3', '--json'], '2026-12-01')).json()).toMatchObject({
      state: 'announced',
      window: { noticeOn: '2026-11-23', effectiveOn: '2027-01-08' },
    });
    expect((await workspace.must(['tick'], '2026-12-01')).err).toContain('Nothing is due');
    expect(workspace.list('outbox')).toEqual(['privacy-r2']);
    expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({
      banners: [{ notice: 'privacy-r3' }],
    });
    await workspace.must(['tick'], '2027-01-08');
    expect(await states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 withdrawn', '3 in-force']);
    await workspace.must(['verify'], '2027-01-08');
  });

  it('starts the clock again where the edit means something, and the amended text never takes effect', async () => {
    const workspace = await announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    expect((await workspace.must(['record'], '2026-12-01')).out).toContain('the clock starts again');
    await approve(workspace, 'privacy-r3', '2026-12-01');
    expect(await states(workspace, '2026-12-01')).toEqual(['1 in-force', '2 announced', '3 approved']);
    expect((await workspace.must(['schedule', 'privacy-r3', '--json'], '2026-12-01')).json()).toMatchObject({
      window: { noticeOn: '2026-12-01', effectiveOn: '2027-01-15' },
    });
    await workspace.must(['tick'], '2026-12-01');
    await workspace.must(['tick'], '2027-01-08');
    expect(await states(workspace, '2027-01-08')).toEqual(['1 in-force', '2 withdrawn', '3 announced']);
    await workspace.must(['tick'], '2027-01-15');
    expect(await states(workspace, '2027-01-15')).toEqual(['1 superseded', '2 withdrawn', '3 in-force']);
  });

  it('keeps the pending text on its way where the edit is never scheduled', async () => {
    const workspace = await announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record'], '2026-12-01');
    await workspace.must(['tick'], '2027-01-08');
    expect(await states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 in-force', '3 draft']);
  });
});

describe('two pending notices', () => {
  it('take effect one after the other', async () => {
    const workspace = await announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record', '--follow'], '2026-12-01');
    await approve(workspace, 'privacy-r3', '2026-12-01');
    expect((await workspace.run(['schedule', 'privacy-r3', '--effective', '2027-01-08'], '2026-11-23')).status).toBe(2);
    await workspace.must(['schedule', 'privacy-r3'], '2026-12-01');
    await workspace.must(['tick'], '2026-12-01');
    await workspace.must(['tick'], '2027-01-08');
    expect(await states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 in-force', '3 announced']);
    await workspace.must(['tick'], '2027-01-15');
    expect(await states(workspace, '2027-01-15')).toEqual(['1 superseded', '2 superseded', '3 in-force']);
  });
});

describe('moving the effective day', () => {
  it('postpones an announced notice without telling anybody twice, and never brings it forward', async () => {
    const workspace = await announced(postalPolicy, postalPolicyWithSharing);
    expect((await workspace.run(['schedule', '--effective', '2027-01-07'], '2026-12-01')).status).toBe(2);
    expect(
      (await workspace.must(['schedule', '--effective', '2027-02-01', '--json'], '2026-12-01')).json(),
    ).toMatchObject({
      state: 'announced',
      window: { noticeOn: '2026-11-23', effectiveOn: '2027-02-01' },
    });
    await workspace.must(['render'], '2026-12-01');
    expect((await workspace.must(['tick'], '2027-01-08')).err).toContain('Nothing is due');
    await workspace.must(['tick'], '2027-02-01');
    expect(await states(workspace, '2027-02-01')).toEqual(['1 superseded', '2 in-force']);
    expect(workspace.list('outbox/privacy-r2')).toHaveLength(2);
    await workspace.must(['verify'], '2027-02-01');
  });

  it('advances a scheduled notice as far as the promise allows', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule', '--effective', '2027-03-01']);
    await workspace.must(['schedule', '--effective', '2027-01-08']);
    expect((await workspace.run(['schedule', '--effective', '2027-01-07'])).status).toBe(1);
  });
});

describe('an override', () => {
  it('needs a name and a reason, is recorded, and lets the change take effect early', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    expect(
      (await workspace.run(['schedule', '--effective', '2026-11-30', '--override', '--by', 'Ada Perez'])).status,
    ).toBe(2);
    const { out } = await workspace.must([
      'schedule',
      '--effective',
      '2026-11-30',
      '--override',
      '--by',
      'Ada Perez',
      '--reason',
      'an order of the court',
    ]);
    expect(out).toContain('the promise is set aside on the responsibility of Ada Perez: an order of the court');
    await workspace.must(['tick']);
    await workspace.must(['tick'], '2026-11-30');
    expect(await states(workspace, '2026-11-30')).toEqual(['1 superseded', '2 in-force']);
    expect((await workspace.must(['ledger', '--json'], '2026-11-30')).out).toContain('an order of the court');
  });
});

describe('deliveries that fail', () => {
  it('hold the change back on its day, and it takes effect once they are made and the days are set anew', async () => {
    const workspace = await begun(postalPolicy, postalPolicyWithSharing);
    workspace.write('outbox', 'a file where the folder should be');
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule']);
    expect((await workspace.run(['tick'])).status).toBe(1);
    const held = await workspace.run(['tick', '--json'], '2027-01-08');
    expect(held.status).toBe(1);
    expect(await states(workspace, '2027-01-08')).toEqual(['1 in-force', '2 announced']);
    expect((await workspace.run(['status'], '2027-01-08')).out).toMatch(/2 outstanding/);
    workspace.remove('outbox');
    expect((await workspace.run(['tick'], '2027-01-11')).out).toContain('2 messages written');
    expect(await states(workspace, '2027-01-11')).toEqual(['1 in-force', '2 announced']);
    const window = (await workspace.must(['schedule', '--json'], '2027-01-11')).json() as {
      readonly window: { readonly effectiveOn: string };
    };
    expect(window).toMatchObject({ window: { noticeOn: '2027-01-11', effectiveOn: '2027-02-25' } });
    await workspace.must(['tick'], '2027-02-25');
    expect(await states(workspace, '2027-02-25')).toEqual(['1 superseded', '2 in-force']);
  });
});

describe('two-person approval', () => {
  it('schedules only what two different people approved', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    workspace.write('fairnotice.yaml', `${workspace.read('fairnotice.yaml')}review:\n  approvals: 2\n`);
    expect((await workspace.must(['review', '--approve', '--by', 'Ada Perez'])).out).toContain('another person');
    expect((await workspace.run(['schedule'])).status).toBe(2);
    expect((await workspace.run(['review', '--approve', '--by', 'ada perez'])).status).toBe(2);
    await workspace.must(['review', '--approve', '--by', 'Grace Lin']);
    await workspace.must(['schedule']);
  });
});
