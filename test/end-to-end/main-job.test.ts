import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inOwnProcesses, inProcess } from './in-process.ts';
import {
  hastyPolicy,
  patientPolicy,
  people,
  postalPolicy,
  postalPolicyWithSharing,
  silentPolicy,
  silentPolicyWithSale,
} from './policies.ts';

async function begun(
  before: string,
  after: string,
  flags: readonly string[] = [],
  workspace = inProcess(),
): Promise<InProcess> {
  workspace.write('policies/privacy.md', before);
  workspace.write('recipients.csv', people);
  await workspace.must([...initFlags, ...flags]);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  await workspace.must(['record']);
  return workspace;
}

describe('from the text in force to the next one in force', () => {
  it.each([
    ['the program', inProcess],
    ['the built program, a process for every command', inOwnProcesses],
  ])('%s keeps a promise of thirty business days for any change', async (_, aPlace) => {
    const workspace = await begun(patientPolicy, hastyPolicy, [], aPlace());
    expect((await workspace.must(['promise', 'privacy@in-force', '--json'])).json()).toMatchObject({
      missing: false,
      promises: expect.arrayContaining([
        expect.objectContaining({ trigger: 'any', lead: { amount: 30, unit: 'business-days' } }),
        expect.objectContaining({ trigger: 'new-use', choice: true }),
      ]),
    });
    expect((await workspace.must(['classify', 'privacy@1', 'privacy@2', '--json'])).json()).toMatchObject({
      level: 'material',
      newUse: true,
      categories: expect.arrayContaining(['sharing', 'change-terms']),
    });
    expect((await workspace.must(['diff', '--stat'])).out).toContain('Changes');

    expect((await workspace.run(['schedule', 'privacy-r2'])).status).toBe(2);
    await workspace.must(['review', 'privacy-r2', '--approve', '--by', 'Ada Perez']);
    const refused = await workspace.run(['schedule', 'privacy-r2', '--effective', '2026-12-08', '--json']);
    expect(refused.status).toBe(1);
    expect(refused.json()).toMatchObject({ error: { earliestEffectiveOn: '2027-01-08' } });
    expect(refused.err).toContain('2027-01-08');
    expect((await workspace.must(['schedule', 'privacy-r2', '--json'])).json()).toMatchObject({
      window: { noticeOn: '2026-11-23', effectiveOn: '2027-01-08', counted: 30 },
    });

    await workspace.must(['render', 'privacy-r2']);
    const folder = workspace.list('notices/privacy-r2');
    for (const file of [
      'notice.json',
      'before.md',
      'after.md',
      'redline.html',
      'summary.md',
      'window.ics',
      'index.html',
      'email',
      'banner',
    ])
      expect(folder).toContain(file);

    await workspace.must(['tick']);
    expect(workspace.read('site/banners/privacy.en.json')).toContain('privacy-r2');
    expect((await workspace.must(['tick'], '2026-12-20')).err).toContain('Nothing is due');
    expect((await workspace.must(['status', '--json'], '2027-01-07')).json()).toMatchObject({
      policies: [{ inForce: { revision: 1 } }],
    });
    await workspace.must(['tick'], '2027-01-08');
    expect((await workspace.must(['status', '--json'], '2027-01-08')).json()).toMatchObject({
      policies: [{ inForce: { revision: 2, since: '2027-01-08' } }],
    });
    expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({ banners: [] });
    await workspace.must(['verify'], '2027-01-08');
    await workspace.must(['verify', 'notices/privacy-r2'], '2027-01-08');
  });

  it('e-mails those who must be told of a new use and leaves out those who must not be', async () => {
    const workspace = await begun(postalPolicy, postalPolicyWithSharing);
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    expect((await workspace.must(['schedule', '--json'])).json()).toMatchObject({
      duties: {
        channels: expect.arrayContaining([expect.objectContaining({ channel: 'email' })]),
        exclusions: expect.arrayContaining([
          expect.objectContaining({ exclusion: 'opted-out-all' }),
          expect.objectContaining({ exclusion: 'deactivated' }),
        ]),
        choice: { required: true },
      },
    });
    await workspace.must(['render']);
    await workspace.must(['tick']);
    await workspace.must(['tick']);
    const messages = workspace.list('outbox/privacy-r2').map((file) => workspace.read(`outbox/privacy-r2/${file}`));
    expect(messages).toHaveLength(2);
    expect(messages.filter((text) => text.includes('ada@example.com'))).toHaveLength(1);
    expect(messages.filter((text) => text.includes('noor@example.org'))).toHaveLength(1);
    for (const text of messages) {
      expect(text).not.toMatch(/lee@example\.com|kim@example\.net/);
      expect(text.includes('ada@example.com') && text.includes('noor@example.org')).toBe(false);
    }
    const denied = workspace.read('deny/privacy-r2.csv');
    expect(denied).toContain('3,');
    expect(denied).toContain('4,');
    expect(denied).not.toMatch(/^[12],/m);
    await workspace.must(['tick'], '2027-01-08');
    expect((await workspace.must(['status', '--json'], '2027-01-08')).json()).toMatchObject({
      policies: [{ inForce: { revision: 2 } }],
    });
  });

  it('says plainly that a text promises nothing, and invents no period', async () => {
    const workspace = await begun(silentPolicy, silentPolicyWithSale, ['--lead', 'none']);
    const promise = await workspace.must(['promise', 'privacy@1']);
    expect(promise.out).toMatch(/promises no notice/i);
    expect(promise.out).not.toMatch(/\b30\b/);
    expect((await workspace.must(['promise', 'privacy@1', '--json'])).json()).toMatchObject({
      missing: true,
      promises: [],
    });
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    expect((await workspace.must(['schedule', '--json'])).json()).toMatchObject({ duties: { lead: null } });
  });

  it('holds back where the notice day was missed, says the earliest day, and goes on once it is scheduled anew', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    const late = await workspace.run(['tick', '--json'], '2026-11-30');
    expect(late.status).toBe(1);
    expect(late.json()).toMatchObject({
      steps: [{ attention: true, action: { kind: 'hold', hold: { earliestEffectiveOn: '2027-01-14' } } }],
    });
    expect((await workspace.run(['tick'], '2027-01-08')).status).toBe(1);
    expect((await workspace.must(['log', '--json'], '2027-01-08')).json()).toMatchObject([
      { inForce: true },
      { inForce: false, state: 'scheduled' },
    ]);
    await workspace.must(['schedule'], '2027-01-11');
    await workspace.must(['tick'], '2027-01-11');
    await workspace.must(['tick'], '2027-02-25');
    expect((await workspace.must(['log', '--json'], '2027-02-25')).json()).toMatchObject([
      { inForce: false },
      { inForce: true },
    ]);
  });

  it('records the same text once', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    const again = await workspace.must(['record']);
    expect(again.out).toContain('Nothing to record');
    workspace.write('policies/privacy.md', `\uFEFF${hastyPolicy.replaceAll('\n', '\r\n')}\r\n\r\n`);
    expect((await workspace.must(['record'])).out).toContain('Nothing to record');
    expect((await workspace.must(['log', '--json'])).json()).toHaveLength(2);
  });

  it('takes a person’s decisions by flags and file, and takes the approval back when one changes', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    expect((await workspace.run(['review', '--lower', '1=minor', '--by', 'Ada'])).status).toBe(2);
    workspace.write('decisions.yaml', '- { finding: 1, verdict: confirmed }\n');
    await workspace.must(['review', '--decisions', 'decisions.yaml', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    const lowered = await workspace.must([
      'review',
      '--lower',
      '1=minor',
      '--reason',
      'the partners are our own subsidiary',
      '--by',
      'Grace',
      '--json',
    ]);
    expect(lowered.json()).toMatchObject({ state: 'draft', approval: null, window: null });
  });

  it('withdraws an announced notice and switches its banner off', async () => {
    const workspace = await begun(patientPolicy, hastyPolicy);
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    await workspace.must(['tick']);
    expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({
      banners: [{ notice: 'privacy-r2' }],
    });
    await workspace.must(['withdraw', '--reason', 'the partners fell through'], '2026-12-01');
    expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({ banners: [] });
    await workspace.must(['tick'], '2027-01-08');
    expect((await workspace.must(['log', '--json'], '2027-01-08')).json()).toMatchObject([
      { inForce: true },
      { state: 'withdrawn' },
    ]);
  });
});
