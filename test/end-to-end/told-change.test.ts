import { describe, expect, it } from 'vitest';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { hastyPolicy, patientPolicy, people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

function recorded(before: string, after: string): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', before);
  workspace.write('recipients.csv', people);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  workspace.must(['record']);
  return workspace;
}

const approve = (workspace: TestWorkspace, notice: string, day: string): unknown =>
  workspace.must(['review', notice, '--approve', '--by', 'Ada Perez'], day);

const subjectIn = (workspace: TestWorkspace): string =>
  workspace.read(`outbox/privacy-r2/${workspace.list('outbox/privacy-r2')[0]}`);

describe('what people are told', () => {
  it('is not what was rendered before there were days', () => {
    const workspace = recorded(postalPolicy, postalPolicyWithSharing);
    workspace.must(['render']);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule', '--effective', '2027-03-01']);
    workspace.must(['tick']);
    expect(subjectIn(workspace)).toContain('1 March 2027');
  });

  it('leaves a folder that verifies while it waits for its day as it was rendered before', () => {
    const workspace = recorded(postalPolicy, postalPolicyWithSharing);
    workspace.must(['render']);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule', '--notice', '2026-12-01']);
    workspace.must(['tick']);
    workspace.must(['verify']);
  });

  it('is not what was rendered before the summary and the days were changed', () => {
    const workspace = recorded(postalPolicy, postalPolicyWithSharing);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule', '--effective', '2027-03-01']);
    workspace.must(['render']);
    workspace.write('summary.md', 'We begin to share fax numbers.\n');
    workspace.must(['review', '--summary', 'summary.md', '--approve', '--by', 'Ada Perez']);
    workspace.must(['schedule', '--effective', '2027-04-01']);
    workspace.must(['tick']);
    expect(subjectIn(workspace)).toContain('1 April 2027');
    expect(subjectIn(workspace)).toContain('We begin to share fax numbers.');
  });

  it('is the new day on the site once a change was postponed', () => {
    const workspace = recorded(postalPolicy, postalPolicyWithSharing);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule']);
    workspace.must(['tick']);
    workspace.must(['schedule', '--effective', '2027-03-01'], '2026-12-01');
    workspace.must(['tick'], '2026-12-01');
    expect(workspace.read('site/banners/privacy.en.json')).toContain('2027-03-01');
    workspace.must(['verify'], '2026-12-01');
  });
});

describe('a change compared with another text than the one before it', () => {
  it('cannot be scheduled after the text that it amends took effect, and is compared anew once it is recorded again', () => {
    const workspace = recorded(patientPolicy, hastyPolicy);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule']);
    workspace.must(['tick']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    workspace.must(['record'], '2026-12-01');
    approve(workspace, 'privacy-r3', '2026-12-01');
    workspace.must(['tick'], '2027-01-08');
    const refused = workspace.run(['schedule', 'privacy-r3'], '2027-01-08');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('fairnotice withdraw privacy-r3');
    workspace.must(['withdraw', 'privacy-r3', '--reason', 'compared anew'], '2027-01-08');
    workspace.must(['record'], '2027-01-08');
    approve(workspace, 'privacy-r4', '2027-01-08');
    workspace.must(['schedule', 'privacy-r4'], '2027-01-08');
    expect(JSON.parse(workspace.must(['render', 'privacy-r4', '--json'], '2027-01-08').out)).toBeDefined();
    expect(JSON.parse(workspace.read('notices/privacy-r4/notice.json'))).toMatchObject({ baseRevision: 2 });
  });

  it('keeps the text that it follows from being withdrawn', () => {
    const workspace = recorded(patientPolicy, hastyPolicy);
    approve(workspace, 'privacy-r2', '2026-11-23');
    workspace.must(['schedule']);
    workspace.must(['tick']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    workspace.must(['record', '--follow'], '2026-12-01');
    approve(workspace, 'privacy-r3', '2026-12-01');
    workspace.must(['schedule', 'privacy-r3'], '2026-12-01');
    const refused = workspace.run(['withdraw', 'privacy-r2', '--reason', 'second thoughts'], '2026-12-02');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('fairnotice withdraw privacy-r3');
    workspace.must(['withdraw', 'privacy-r3', '--reason', 'second thoughts'], '2026-12-02');
    workspace.must(['withdraw', 'privacy-r2', '--reason', 'second thoughts'], '2026-12-02');
  });
});
