import { describe, expect, it } from 'vitest';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { hastyPolicy, patientPolicy, people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

function begun(before: string, after: string): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', before);
  workspace.write('recipients.csv', people);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  workspace.must(['record']);
  return workspace;
}

function approve(workspace: TestWorkspace, notice: string, day: string): void {
  workspace.must(['review', notice, '--approve', '--by', 'Ada Perez'], day);
}

function announced(before = patientPolicy, after = hastyPolicy): TestWorkspace {
  const workspace = begun(before, after);
  approve(workspace, 'privacy-r2', '2026-11-23');
  workspace.must(['schedule']);
  workspace.must(['tick']);
  return workspace;
}

const states = (workspace: TestWorkspace, day: string): readonly string[] =>
  (workspace.must(['log', '--json'], day).json() as { readonly state: string; readonly revision: number }[]).map(
    ({ revision, state }) => `${revision} ${state}`,
  );

describe('amending a pending text', () => {
  it('lets the clock run on where the edit is editorial, tells nobody twice, and puts the amended text in force', () => {
    const workspace = announced(postalPolicy, postalPolicyWithSharing);
    expect(workspace.list('outbox/privacy-r2')).toHaveLength(2);
    workspace.write(
      'policies/privacy.md',
      postalPolicyWithSharing
        .replace('Telling you about changes', 'Telling you about changes')
        .replace('forwards faxes', 'forwards  faxes')
        .replace('# Privacy Notice', '# Privacy Notice\n\nLast updated: 1 December 2026'),
    );
    expect(workspace.must(['record'], '2026-12-01').out).toContain('the clock runs on');
    approve(workspace, 'privacy-r3', '2026-12-01');
    expect(workspace.must(['schedule', 'privacy-r3', '--json'], '2026-12-01').json()).toMatchObject({
      state: 'announced',
      window: { noticeOn: '2026-11-23', effectiveOn: '2027-01-08' },
    });
    expect(workspace.must(['tick'], '2026-12-01').err).toContain('Nothing is due');
    expect(workspace.list('outbox')).toEqual(['privacy-r2']);
    expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({
      banners: [{ notice: 'privacy-r3' }],
    });
    workspace.must(['tick'], '2027-01-08');
    expect(states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 withdrawn', '3 in-force']);
    workspace.must(['verify'], '2027-01-08');
  });

  it('starts the clock again where the edit means something, and the amended text never takes effect', () => {
    const workspace = announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    expect(workspace.must(['record'], '2026-12-01').out).toContain('the clock starts again');
    approve(workspace, 'privacy-r3', '2026-12-01');
    expect(states(workspace, '2026-12-01')).toEqual(['1 in-force', '2 announced', '3 approved']);
    expect(workspace.must(['schedule', 'privacy-r3', '--json'], '2026-12-01').json()).toMatchObject({
      window: { noticeOn: '2026-12-01', effectiveOn: '2027-01-15' },
    });
    workspace.must(['tick'], '2026-12-01');
    workspace.must(['tick'], '2027-01-08');
    expect(states(workspace, '2027-01-08')).toEqual(['1 in-force', '2 withdrawn', '3 announced']);
    workspace.must(['tick'], '2027-01-15');
    expect(states(workspace, '2027-01-15')).toEqual(['1 superseded', '2 withdrawn', '3 in-force']);
  });

  it('keeps the pending text on its way where the edit is never scheduled', () => {
    const workspace = announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    workspace.must(['record'], '2026-12-01');
    workspace.must(['tick'], '2027-01-08');
    expect(states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 in-force', '3 draft']);
  });
});

describe('two pending notices', () => {
  it('take effect one after the other', () => {
    const workspace = announced();
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    workspace.must(['record', '--follow'], '2026-12-01');
    approve(workspace, 'privacy-r3', '2026-12-01');
    expect(workspace.run(['schedule', 'privacy-r3', '--effective', '2027-01-08'], '2026-11-23').status).toBe(2);
    workspace.must(['schedule', 'privacy-r3'], '2026-12-01');
    workspace.must(['tick'], '2026-12-01');
    workspace.must(['tick'], '2027-01-08');
    expect(states(workspace, '2027-01-08')).toEqual(['1 superseded', '2 in-force', '3 announced']);
    workspace.must(['tick'], '2027-01-15');
    expect(states(workspace, '2027-01-15')).toEqual(['1 superseded', '2 superseded', '3 in-force']);
  });
});

describe('moving the effective day', () => {
  it('postpones an announced notice without telling anybody twice, and never brings it forward', () => {
    const workspace = announced(postalPolicy, postalPolicyWithSharing);
    expect(workspace.run(['schedule', '--effective', '2027-01-07'], '2026-12-01').status).toBe(2);
    expect(workspace.must(['schedule', '--effective', '2027-02-01', '--json'], '2026-12-01').json()).toMatchObject({
      state: 'announced',
      window: { noticeOn: '2026-11-23', effectiveOn: '2027-02-01' },
    });
    workspace.must(['render'], '2026-12-01');
    expect(workspace.must(['tick'], '2027-01-08').err).toContain('Nothing is due');
    workspace.must(['tick'], '2027-02-01');
    expect(states(workspace, '2027-02-01')).toEqual(['1 superseded', '2 in-force']);
    expect(workspace.list('outbox/privacy-r2')).toHaveLength(2);
    workspace.must(['verify'], '2027-02-01');
  });

  it('advances a scheduled notice as far as the promise allows', () => {
    const workspace = begun(patientPolicy, hastyPolicy);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule', '--effective', '2027-03-01']);
    workspace.must(['schedule', '--effective', '2027-01-08']);
    expect(workspace.run(['schedule', '--effective', '2027-01-07']).status).toBe(1);
  });
});

describe('an override', () => {
  it('needs a name and a reason, is recorded, and lets the change take effect early', () => {
    const workspace = begun(patientPolicy, hastyPolicy);
    approve(workspace, 'privacy-r2', '2026-11-23');
    expect(workspace.run(['schedule', '--effective', '2026-11-30', '--override', '--by', 'Ada Perez']).status).toBe(2);
    const { out } = workspace.must([
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
    workspace.must(['tick']);
    workspace.must(['tick'], '2026-11-30');
    expect(states(workspace, '2026-11-30')).toEqual(['1 superseded', '2 in-force']);
    expect(workspace.must(['ledger', '--json'], '2026-11-30').out).toContain('an order of the court');
  });
});

describe('deliveries that fail', () => {
  it('hold the change back on its day, and it takes effect once they are made and the days are set anew', () => {
    const workspace = begun(postalPolicy, postalPolicyWithSharing);
    workspace.write('outbox', 'a file where the folder should be');
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule']);
    expect(workspace.run(['tick']).status).toBe(1);
    const held = workspace.run(['tick', '--json'], '2027-01-08');
    expect(held.status).toBe(1);
    expect(states(workspace, '2027-01-08')).toEqual(['1 in-force', '2 announced']);
    expect(workspace.run(['status'], '2027-01-08').out).toMatch(/2 outstanding/);
    workspace.remove('outbox');
    expect(workspace.run(['tick'], '2027-01-11').out).toContain('2 messages written');
    expect(states(workspace, '2027-01-11')).toEqual(['1 in-force', '2 announced']);
    const window = workspace.must(['schedule', '--json'], '2027-01-11').json() as {
      readonly window: { readonly effectiveOn: string };
    };
    expect(window).toMatchObject({ window: { noticeOn: '2027-01-11', effectiveOn: '2027-02-25' } });
    workspace.must(['tick'], '2027-02-25');
    expect(states(workspace, '2027-02-25')).toEqual(['1 superseded', '2 in-force']);
  });
});

describe('two-person approval', () => {
  it('schedules only what two different people approved', () => {
    const workspace = begun(patientPolicy, hastyPolicy);
    workspace.write('fairnotice.yaml', `${workspace.read('fairnotice.yaml')}review:\n  approvals: 2\n`);
    expect(workspace.must(['review', '--approve', '--by', 'Ada Perez']).out).toContain('another person');
    expect(workspace.run(['schedule']).status).toBe(2);
    expect(workspace.run(['review', '--approve', '--by', 'ada perez']).status).toBe(2);
    workspace.must(['review', '--approve', '--by', 'Grace Lin']);
    workspace.must(['schedule']);
  });
});
