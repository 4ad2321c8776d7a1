import { describe, expect, it } from 'vitest';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { hastyPolicy, patientPolicy } from './policies.ts';

const french = '# Politique de confidentialité\n\nQuillhaven garde les carnets de ses membres.\n';
const frenchAfter = french.replace('ses membres', 'ses membres et partage leur adresse avec des annonceurs');
const file = 'policies/privacy.fr.md';

/** The first text is in force with its translation; another is in the working file. */
function edited(settings = `{ fr: ${file} }`): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', patientPolicy);
  workspace.write(file, french);
  workspace.must(initFlags);
  translateInto(workspace, settings);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', hastyPolicy);
  return workspace;
}

function translateInto(workspace: TestWorkspace, settings: string): void {
  const yaml = workspace.read('fairnotice.yaml');
  const named = '    file: policies/privacy.md\n';
  workspace.write('fairnotice.yaml', yaml.replace(named, `${named}    translations: ${settings}\n`));
}

const approve = (workspace: TestWorkspace, notice = 'privacy-r2'): void =>
  void workspace.must(['review', notice, '--approve', '--by', 'Ada Perez']);

const eventsOf = (workspace: TestWorkspace, event: string) =>
  (
    workspace.must(['ledger', '--json']).json() as { readonly event: string; readonly body: Record<string, unknown> }[]
  ).filter((entry) => entry.event === event);

const doctorOn = (workspace: TestWorkspace) =>
  (workspace.run(['doctor', '--json']).json() as { readonly checks: { readonly subject: string }[] }).checks.find(
    ({ subject }) => subject === 'translations of privacy',
  );

describe('a translation that is behind', () => {
  it('is reported by record, status, show and doctor, and keeps the notice from being scheduled', () => {
    const workspace = edited();
    expect(workspace.must(['record']).out).toContain('Behind: the text in fr still says what revision 1 says');
    expect(workspace.must(['status']).out).toContain('behind: the text in fr still says what revision 1 says');
    expect(workspace.must(['show', 'privacy-r2']).out).toContain('behind: the text in fr');
    expect(doctorOn(workspace)).toMatchObject({ ok: false });
    approve(workspace);
    const refused = workspace.run(['schedule']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('--without-translation fr');
    expect(refused.err).toContain(file);
  });

  it('is brought up to date by recording again: the same revision, approved anew', () => {
    const workspace = edited();
    workspace.must(['record']);
    approve(workspace);
    workspace.write(file, frenchAfter);
    const again = workspace.must(['record']);
    expect(again.out).toContain('Kept the text in fr with privacy@2');
    expect(again.out).toContain('needs to be approved again');
    expect(workspace.must(['record']).out).toContain('Nothing to record');
    expect(eventsOf(workspace, 'translations-recorded')).toMatchObject([
      { body: { translations: { fr: expect.stringMatching(/^[0-9a-f]{64}$/) } } },
    ]);
    expect(workspace.run(['schedule']).status).toBe(2);
    approve(workspace);
    workspace.must(['schedule']);
    expect(doctorOn(workspace)).toMatchObject({ ok: true });
    workspace.must(['tick']);
    workspace.must(['tick'], '2027-01-08');
    workspace.must(['verify'], '2027-01-08');
  });

  it('is gone on without where a person says so, on the record and in the notice', () => {
    const workspace = edited();
    workspace.must(['record']);
    approve(workspace);
    expect(workspace.must(['schedule', '--without-translation', 'fr']).out).toContain(
      'goes on without a translation: fr',
    );
    expect(eventsOf(workspace, 'notice-scheduled')).toMatchObject([{ body: { untranslated: ['fr'] } }]);
    workspace.must(['render']);
    expect(JSON.parse(workspace.read('notices/privacy-r2/notice.json'))).toMatchObject({ untranslated: ['fr'] });
    expect(workspace.read('notices/privacy-r2/index.html')).toContain('The text is behind in fr');
    workspace.must(['tick']);
    workspace.must(['schedule', '--effective', '2027-01-11'], '2026-12-01');
    workspace.must(['tick'], '2027-01-11');
    expect(workspace.must(['status', '--json'], '2027-01-11').json()).toMatchObject({
      policies: [{ inForce: { revision: 2 }, notices: [{ behind: [], untranslated: ['fr'] }] }],
    });
    expect(doctorOn(workspace)).toMatchObject({ ok: true, finding: expect.stringContaining('by decision') });
    workspace.write('policies/privacy.md', `${hastyPolicy}\nLast updated: 11 January 2027\n`);
    expect(workspace.must(['record'], '2027-01-11').out).toContain('in fr still says what revision 1 says');
  });

  it('that came into the settings later stops what was scheduled, until a person decides', () => {
    const workspace = edited('{}');
    workspace.must(['record']);
    approve(workspace);
    workspace.must(['schedule']);
    const yaml = workspace.read('fairnotice.yaml');
    workspace.write('fairnotice.yaml', yaml.replace('translations: {}', `translations: { fr: ${file} }`));
    const held = workspace.run(['tick']);
    expect(held.status).toBe(1);
    expect(held.out).toContain('there is no text in fr');
    expect(workspace.run(['status']).status).toBe(1);
    workspace.must(['schedule', '--without-translation', 'fr']);
    expect(workspace.must(['tick']).out).toContain('announced');
  });
});

describe('recording translations', () => {
  it('lets an editorial change pass with the translation that is there', () => {
    const workspace = edited();
    workspace.write(
      'policies/privacy.md',
      patientPolicy.replace('# Privacy', '#   Privacy').replace('e-mail', 'email'),
    );
    expect(workspace.must(['record']).out).not.toContain('Behind');
  });

  it('keeps a first translation with a text in force, and refuses to replace one', () => {
    const workspace = aWorkspace();
    workspace.write('policies/privacy.md', patientPolicy);
    workspace.must(initFlags);
    workspace.must(['record']);
    translateInto(workspace, `{ fr: ${file} }`);
    expect(workspace.must(['record']).out).toContain('Nothing to record');
    expect(doctorOn(workspace)).toMatchObject({ ok: false });
    workspace.write(file, french);
    expect(doctorOn(workspace)).toMatchObject({ ok: false });
    expect(workspace.must(['record']).out).toContain('Kept the text in fr with privacy@1');
    expect(doctorOn(workspace)).toMatchObject({ ok: true });
    workspace.write(file, frenchAfter);
    const refused = workspace.run(['record']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('with the next change of the text');
  });

  it('says what to do where the notice has dates', () => {
    const workspace = edited();
    workspace.write(file, frenchAfter);
    workspace.must(['record']);
    approve(workspace);
    workspace.must(['schedule']);
    workspace.write(file, french);
    const refused = workspace.run(['record']);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('`fairnotice withdraw privacy-r2`');
    workspace.must(['withdraw']);
    expect(workspace.must(['record']).out).toContain('Behind: the text in fr still says what revision 1 says');
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
  ])('refuses %s', (_what, settings, words) => {
    const workspace = aWorkspace();
    workspace.write('policies/privacy.md', patientPolicy);
    workspace.must(initFlags);
    workspace.must(['record']);
    workspace.write('policies/privacy.md', hastyPolicy);
    workspace.must(['record']);
    approve(workspace);
    translateInto(workspace, settings);
    expect(workspace.run(words).status).toBe(2);
  });
});
