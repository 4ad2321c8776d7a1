import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWorkspaceLock } from '../../src/shell/lock/workspace-lock.ts';
import { initFlags } from './a-workspace.ts';
import { inProcess, preparedOnce } from './in-process.ts';
import { hastyPolicy, patientPolicy, people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

const scheduled = preparedOnce(async (workspace) => {
  workspace.write('policies/privacy.md', patientPolicy);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', hastyPolicy);
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['schedule']);
});

describe('two at once', () => {
  it('the second leaves with 3, says who is at work, and changes nothing', async () => {
    const workspace = await scheduled();
    const own = join(workspace.folder, '.fairnotice');
    const second = await withWorkspaceLock(
      own,
      { command: 'tick', since: '2026-11-23T15:00:00.000Z' },
      async () => await workspace.run(['tick']),
    );
    expect(second.status).toBe(3);
    expect(second.err).toContain('Another fairnotice is at work');
    expect(second.err).toContain(String(process.pid));
    expect((await workspace.must(['status', '--json'])).json()).toMatchObject({
      policies: [{ notices: [{ state: 'scheduled' }] }],
    });
    await workspace.must(['tick']);
  });
});

describe('templates', () => {
  it('names file and line of a variable that does not exist, and writes nothing', async () => {
    const workspace = await scheduled();
    workspace.write('templates/email.txt.hbs', 'Hello\n\n{{#if notice.effectivOn}}soon{{/if}}\n');
    const ran = await workspace.run(['render']);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/templates\/email\.txt\.hbs.*3/s);
    expect(ran.err).toContain('effectiveOn');
    expect(workspace.list('notices')).toEqual([]);
    expect((await workspace.run(['doctor'])).status).toBe(1);
  });

  it('sends what was rendered, not what somebody edited afterwards', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', postalPolicy);
    workspace.write('recipients.csv', people);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', postalPolicyWithSharing);
    await workspace.must(['record']);
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    await workspace.must(['render']);
    workspace.write('notices/privacy-r2/email/en.txt', 'Win a prize!\n');
    const ran = await workspace.run(['tick']);
    expect(ran.status).toBe(1);
    expect(ran.out).toContain('email/en.txt');
    expect(workspace.list('outbox/privacy-r2')).toEqual([]);
    expect((await workspace.run(['verify', 'notices/privacy-r2'])).status).toBe(1);
    await workspace.must(['render']);
    await workspace.must(['tick']);
    expect(workspace.list('outbox/privacy-r2')).toHaveLength(2);
  });

  it('lets no script from a policy or a summary through', async () => {
    const workspace = await scheduled();
    workspace.write('summary.md', 'We changed <script>alert(1)</script> [this](javascript:alert(2)) & that.\n');
    await workspace.must(['review', '--summary', 'summary.md', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    await workspace.must(['render']);
    for (const page of ['index.html', 'email/en.html', 'banner/en.html', 'redline.html']) {
      expect(workspace.read(`notices/privacy-r2/${page}`)).not.toMatch(/<script|javascript:/i);
    }
  });
});

describe('wrong usage and bad input', () => {
  const cases: readonly [string, readonly string[], RegExp][] = [
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['an unknown flag', ['window', '--nope'], /unknown option/],
    ['a day that is none', ['window', '--notice', '2026-02-30'], /2026-02-30/],
    ['an unknown calendar', ['window', '--calendar', 'XX'], /US-FED/],
    ['a text that is not there', ['show', 'nowhere.md'], /nowhere\.md/],
    ['a command that needs a workspace', ['record'], /fairnotice init/],
    ['init without a terminal and without a name', ['init'], /--organisation/],
    ['a --today that is none', ['status', '--today', 'tomorrow'], /tomorrow/],
  ];
  it.each(cases)('%s ends with 2 and says what to do', async (_what, words, expected) => {
    const ran = await inProcess().run(words);
    expect(ran.err).toMatch(expected);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(ran.status).toBe(2);
  });

  it('prints a refusal as one JSON document with --json', async () => {
    const ran = await inProcess().run(['window', '--notice', '2026-02-30', '--json']);
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { kind: 'usage', remedy: expect.any(String) } });
  });

  it('refuses a policy that is not UTF-8, and an empty one', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', '');
    await workspace.must(initFlags);
    expect((await workspace.run(['record'])).err).toContain('no policy text');
    const latin = inProcess();
    latin.write('old.md', 'x');
    expect((await latin.run(['show', 'old.md'])).status).toBe(0);
  });
});

describe('a text of which little is left', () => {
  it('is refused, because an emptied file must not pass for a change that needs no notice', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', patientPolicy);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', '# 404\n\nThis page could not be found.\n');
    const ran = await workspace.run(['record']);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('--shortened');
    expect((await workspace.must(['log', '--json'])).json()).toHaveLength(1);
    await workspace.must(['record', '--shortened']);
    expect((await workspace.must(['log', '--json'])).json()).toHaveLength(2);
  });
});

describe('the ledger', () => {
  it('verifies, and lists what happened in order', async () => {
    const workspace = await scheduled();
    const entries = (await workspace.must(['ledger', '--json'])).json() as {
      readonly seq: number;
      readonly event: string;
      readonly rehearsed: boolean;
    }[];
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    expect(entries.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['revision-recorded', 'notice-drafted', 'notice-approved', 'notice-scheduled']),
    );
    expect(entries.every(({ rehearsed }) => rehearsed)).toBe(true);
    await workspace.must(['verify']);
  });
});

describe('a database that is not the one of the notices', () => {
  it('is not begun anew over notices that people were told of', async () => {
    const workspace = await scheduled();
    await workspace.must(['render']);
    workspace.remove('.fairnotice');
    const ran = await workspace.run(['record']);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('notices/privacy-r2');
    expect((await workspace.must(['log', '--json'])).json()).toEqual([]);
    expect((await workspace.run(['verify'])).status).toBe(1);
    expect((await workspace.run(['doctor'])).out).toMatch(/attention\s+notice folders/);
    await workspace.must(['verify', 'notices/privacy-r2']);
    workspace.remove('notices');
    await workspace.must(['record']);
    await workspace.must(['verify']);
  });
});

describe('names that every JavaScript object has', () => {
  it('are no policies', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', postalPolicy);
    await workspace.must(initFlags);
    for (const words of [
      ['show', 'toString'],
      ['show', '__proto__'],
      ['show', 'constructor@working'],
      ['record', 'constructor'],
    ]) {
      const ran = await workspace.run(words);
      expect(ran.err).not.toContain('this is a bug');
      expect(ran.status).toBe(2);
    }
  });
});
