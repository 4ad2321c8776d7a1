import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { hastyPolicy, patientPolicy } from './policies.ts';

const french = '# Politique de confidentialité\n\nQuillhaven garde les carnets de ses membres.\n';
const frenchAfter = french.replace('ses membres', 'ses membres et partage leur adresse avec des annonceurs');
const file = 'policies/privacy.fr.md';

/** The first text is in force with its translation; another is in the working file. */
async function edited(settings = `{ fr: ${file} }`): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', patientPolicy);
  workspace.write(file, french);
  await workspace.must(initFlags);
  translateInto(workspace, settings);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', hastyPolicy);
  return workspace;
}

function translateInto(workspace: InProcess, settings: string): void {
  const yaml = workspace.read('fairnotice.yaml');
  const named = '    file: policies/privacy.md\n';
  workspace.write('fairnotice.yaml', yaml.replace(named, `${named}    translations: ${settings}\n`));
}

const approve = async (workspace: InProcess, notice = 'privacy-r2'): Promise<void> =>
  void (await workspace.must(['review', notice, '--approve', '--by', 'Ada Perez']));

const eventsOf = async (workspace: InProcess, event: string) =>
  (
    (await workspace.must(['ledger', '--json'])).json() as {
      readonly event: string;
      readonly body: Record<string, unknown>;
    }[]
  ).filter((entry) => entry.event === event);

const doctorOn = async (workspace: InProcess) =>
  (
    (await workspace.run(['doctor', '--json'])).json() as { readonly checks: { readonly subject: string }[] }
  ).checks.find(({ subject }) => subject === 'translations of privacy');

describe('a translation that is behind', () => {
  it('is reported by record, status, show and doctor, and keeps the notice from being scheduled', async () => {
    const workspace = await edited();
    expect((await workspace.must(['record'])).out).toContain('Behind: the text in fr still says what revision 1 says');
    expect((await workspace.must(['status'])).out).toContain('behind: the text in fr still says what revision 1 says');
    expect((await workspace.must(['show', 'privacy-r2'])).out).toContain('behind: the text in fr');
    expect(await doctorOn(workspace)).toMatchObject({ ok: false });
    await approve(workspace);
    const refused = await workspace.run(['schedule']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('--without-translation fr');
    expect(refused.err).toContain(file);
  });

  it('is brought up to date by recording again: the same revision, approved anew', async () => {
    const workspace = await edited();
    await workspace.must(['record']);
    await approve(workspace);
    workspace.write(file, frenchAfter);
    const again = await workspace.must(['record']);
    expect(again.out).toContain('Kept the text in fr with privacy@2');
    expect(again.out).toContain('needs to be approved again');
    expect((await workspace.must(['record'])).out).toContain('Nothing to record');
    expect(await eventsOf(workspace, 'translations-recorded')).toMatchObject([
      { body: { translations: { fr: expect.stringMatching(/^[0-9a-f]{64}$/) } } },
    ]);
    expect((await workspace.run(['schedule'])).status).toBe(2);
    await approve(workspace);
    await workspace.must(['schedule']);
    expect(await doctorOn(workspace)).toMatchObject({ ok: true });
    await workspace.must(['tick']);
    await workspace.must(['tick'], '2027-01-08');
    await workspace.must(['verify'], '2027-01-08');
  });

  it('is gone on without where a person says so, on the record and in the notice', async () => {
    const workspace = await edited();
    await workspace.must(['record']);
    await approve(workspace);
    expect((await workspace.must(['schedule', '--without-translation', 'fr'])).out).toContain(
      'goes on without a translation: fr',
    );
    expect(await eventsOf(workspace, 'notice-scheduled')).toMatchObject([{ body: { untranslated: ['fr'] } }]);
    await workspace.must(['render']);
    expect(JSON.parse(workspace.read('notices/privacy-r2/notice.json'))).toMatchObject({ untranslated: ['fr'] });
    expect(workspace.read('notices/privacy-r2/index.html')).toContain('The text is behind in fr');
    await workspace.must(['tick']);
    await workspace.must(['schedule', '--effective', '2027-01-11'], '2026-12-01');
    await workspace.must(['tick'], '2027-01-11');
    expect((await workspace.must(['status', '--json'], '2027-01-11')).json()).toMatchObject({
      policies: [{ inForce: { revision: 2 }, notices: [{ behind: [], untranslated: ['fr'] }] }],
    });
    expect(await doctorOn(workspace)).toMatchObject({ ok: true, finding: expect.stringContaining('by decision') });
    workspace.write('policies/privacy.md', `${hastyPolicy}\nLast updated: 11 January 2027\n`);
    expect((await workspace.must(['record'], '2027-01-11')).out).toContain('in fr still says what revision 1 says');
  });

  it('that came into the settings later stops what was scheduled, until a person decides', async () => {
    const workspace = await edited('{}');
    await workspace.must(['record']);
    await approve(workspace);
    await workspace.must(['schedule']);
    const yaml = workspace.read('fairnotice.yaml');
    workspace.write('fairnotice.yaml', yaml.replace('translations: {}', `translations: { fr: ${file} }`));
    const held = await workspace.run(['tick']);
    expect(held.status).toBe(1);
    expect(held.out).toContain('there is no text in fr');
    expect((await workspace.run(['status'])).status).toBe(1);
    await workspace.must(['schedule', '--without-translation', 'fr']);
    expect((await workspace.must(['tick'])).out).toContain('announced');
  });
});

describe('recording translations', () => {
  it('lets an editorial change pass with the translation that is there', async () => {
    const workspace = await edited();
    workspace.write(
      'policies/privacy.md',
      patientPolicy.replace('# Privacy', '#   Privacy').replace('e-mail', 'email'),
    );
    expect((await workspace.must(['record'])).out).not.toContain('Behind');
  });

  it('keeps a first translation with a text in force, and refuses to replace one', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', patientPolicy);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    translateInto(workspace, `{ fr: ${file} }`);
    expect((await workspace.must(['record'])).out).toContain('Nothing to record');
    expect(await doctorOn(workspace)).toMatchObject({ ok: false });
    workspace.write(file, french);
    expect(await doctorOn(workspace)).toMatchObject({ ok: false });
    expect((await workspace.must(['record'])).out).toContain('Kept the text in fr with privacy@1');
    expect(await doctorOn(workspace)).toMatchObject({ ok: true });
    workspace.write(file, frenchAfter);
    const refused = await workspace.run(['record']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('with the next change of the text');
  });

  it('says what to do where the notice has dates', async () => {
    const workspace = await edited();
    workspace.write(file, frenchAfter);
    await workspace.must(['record']);
    await approve(workspace);
    await workspace.must(['schedule']);
    workspace.write(file, french);
    const refused = await workspace.run(['record']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('`fairnotice withdraw privacy-r2`');
    await workspace.must(['withdraw']);
    expect((await workspace.must(['record'])).out).toContain('Behind: the text in fr still says what revision 1 says');
  });

  it.each([
    [
      'a language that is not configured',
      '{ fr: policies/privacy.fr.md }',
      ['schedule', '--without-translation', 'de'],
    ],
    ['the text’s own language', '{ en: policies/privacy.fr.md }', ['status']],
    ['the text’s own file', '{ fr: policies/privacy.md }', ['status']],
    ['a name that is no language', '{ "french!": policies/privacy.fr.md }', ['status']],
  ])('refuses %s', async (_what, settings, words) => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', patientPolicy);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', hastyPolicy);
    await workspace.must(['record']);
    await approve(workspace);
    translateInto(workspace, settings);
    expect((await workspace.run(words)).status).toBe(2);
  });
});
