import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { hastyPolicy, patientPolicy, people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

async function recorded(before: string, after: string): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', before);
  workspace.write('recipients.csv', people);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  await workspace.must(['record']);
  return workspace;
}

const approve = async (workspace: InProcess, notice: string, day: string): Promise<unknown> =>
  await workspace.must(['review', notice, '--approve', '--by', 'Ada Perez'], day);

const subjectIn = (workspace: InProcess): string =>
  workspace.read(`outbox/privacy-r2/${workspace.list('outbox/privacy-r2')[0]}`);

describe('what people are told', () => {
  it('is not what was rendered before there were days', async () => {
    const workspace = await recorded(postalPolicy, postalPolicyWithSharing);
    await workspace.must(['render']);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule', '--effective', '2027-03-01']);
    await workspace.must(['tick']);
    expect(subjectIn(workspace)).toContain('1 March 2027');
  });

  it('leaves a folder that verifies while it waits for its day as it was rendered before', async () => {
    const workspace = await recorded(postalPolicy, postalPolicyWithSharing);
    await workspace.must(['render']);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule', '--notice', '2026-12-01']);
    await workspace.must(['tick']);
    await workspace.must(['verify']);
  });

  it('is not what was rendered before the summary and the days were changed', async () => {
    const workspace = await recorded(postalPolicy, postalPolicyWithSharing);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule', '--effective', '2027-03-01']);
    await workspace.must(['render']);
    workspace.write('summary.md', 'We begin to share fax numbers.\n');
    await workspace.must(['review', '--summary', 'summary.md', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule', '--effective', '2027-04-01']);
    await workspace.must(['tick']);
    expect(subjectIn(workspace)).toContain('1 April 2027');
    expect(subjectIn(workspace)).toContain('We begin to share fax numbers.');
  });

  it('is the new day on the site once a change was postponed', async () => {
    const workspace = await recorded(postalPolicy, postalPolicyWithSharing);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule']);
    await workspace.must(['tick']);
    await workspace.must(['schedule', '--effective', '2027-03-01'], '2026-12-01');
    await workspace.must(['tick'], '2026-12-01');
    expect(workspace.read('site/banners/privacy.en.json')).toContain('2027-03-01');
    await workspace.must(['verify'], '2026-12-01');
  });
});

describe('a change compared with another text than the one before it', () => {
  it('cannot be scheduled after the text that it amends took effect, and is compared anew once it is recorded again', async () => {
    const workspace = await recorded(patientPolicy, hastyPolicy);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule']);
    await workspace.must(['tick']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record'], '2026-12-01');
    await approve(workspace, 'privacy-r3', '2026-12-01');
    await workspace.must(['tick'], '2027-01-08');
    const refused = await workspace.run(['schedule', 'privacy-r3'], '2027-01-08');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('fairnotice withdraw privacy-r3');
    await workspace.must(['withdraw', 'privacy-r3', '--reason', 'compared anew'], '2027-01-08');
    await workspace.must(['record'], '2027-01-08');
    await approve(workspace, 'privacy-r4', '2027-01-08');
    await workspace.must(['schedule', 'privacy-r4'], '2027-01-08');
    expect(JSON.parse((await workspace.must(['render', 'privacy-r4', '--json'], '2027-01-08')).out)).toBeDefined();
    expect(JSON.parse(workspace.read('notices/privacy-r4/notice.json'))).toMatchObject({ baseRevision: 2 });
  });

  it('keeps the text that it follows from being withdrawn', async () => {
    const workspace = await recorded(patientPolicy, hastyPolicy);
    await approve(workspace, 'privacy-r2', '2026-11-23');
    await workspace.must(['schedule']);
    await workspace.must(['tick']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record', '--follow'], '2026-12-01');
    await approve(workspace, 'privacy-r3', '2026-12-01');
    await workspace.must(['schedule', 'privacy-r3'], '2026-12-01');
    const refused = await workspace.run(['withdraw', 'privacy-r2', '--reason', 'second thoughts'], '2026-12-02');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('fairnotice withdraw privacy-r3');
    await workspace.must(['withdraw', 'privacy-r3', '--reason', 'second thoughts'], '2026-12-02');
    await workspace.must(['withdraw', 'privacy-r2', '--reason', 'second thoughts'], '2026-12-02');
  });
});
