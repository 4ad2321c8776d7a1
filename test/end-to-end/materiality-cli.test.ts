import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesVersion } from '../../src/core/materiality/judging/rules-version.ts';
import { temporaryRepository } from '../git/temporary-repository.ts';
import { initFlags } from './a-workspace.ts';
import { atATerminal, enter } from './at-a-terminal.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { hastyPolicy, patientPolicy, silentPolicy } from './policies.ts';

interface NoticeJson {
  readonly state: string;
  readonly summary: string;
  readonly assessment: {
    readonly lexicon?: string;
    readonly findings: readonly { readonly id: string; readonly rule: string; readonly level: string }[];
  };
  readonly decisions: readonly {
    readonly finding: string;
    readonly verdict: string;
    readonly level: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
}

async function begun(before = patientPolicy, after = hastyPolicy): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', before);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  await workspace.must(['record']);
  return workspace;
}

const notice = async (workspace: InProcess, id: string): Promise<NoticeJson> =>
  (await workspace.must(['review', id, '--json'])).json() as NoticeJson;

describe('explain', () => {
  it('lists every rule, with what follows from it', async () => {
    const workspace = inProcess();
    const { out } = await workspace.must(['explain']);
    expect(out).toMatch(/^retention-longer +new-use +Data is kept longer/m);
    expect(out.split('\n').length).toBeGreaterThan(30);
    const { rules } = (await workspace.must(['explain', '--json'])).json() as {
      rules: readonly { readonly id: string }[];
    };
    expect(rules.map(({ id }) => id)).toContain('retention-longer');
  });

  it('says what one rule looks for and shows it at work in both directions', async () => {
    const workspace = inProcess();
    const { out } = await workspace.must(['explain', 'retention-longer']);
    for (const part of ['Looks for', 'Matters', 'Category    retention', 'Outcome', 'Reverse', 'Sources', '--lower'])
      expect(out).toContain(part);
    expect(out).toContain('⇒ material, new use, adverse');
    expect(out).toContain('⇒ material, favourable');
    expect((await workspace.must(['explain', 'retention-longer', '--json'])).json()).toMatchObject({
      id: 'retention-longer',
      example: { forwards: { finding: { level: 'material', direction: 'adverse' } } },
    });
  });

  it('names the nearest rules for one that is not there', async () => {
    const { status, err } = await inProcess().run(['explain', 'retention-shorter']);
    expect(status).toBe(2);
    expect(err).toContain('retention-longer');
  });

  it('lists the terms of the lexicon, with those of the workspace', async () => {
    const workspace = await begun();
    workspace.write('lexicon.yaml', 'data:\n  - paw prints\n');
    const { out } = await workspace.must(['explain', '--lexicon']);
    expect(out).toContain('paw prints [of this workspace]: paw prints');
    expect(out).toMatch(/^recipient$/m);
  });
});

describe('classify --history', () => {
  it('replays a policy’s revisions with the notice that each text promised for its own change', async () => {
    const workspace = await begun();
    await workspace.must(['review', '--confirm-all', '--by', 'Ada Perez']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record', '-m', 'Keep longer'], '2026-11-24');
    const { out } = await workspace.must(['classify', '--history', 'privacy']);
    expect(out).toMatch(/^privacy@1 +2026-11-23 +first text, \d+ words$/m);
    expect(out).toMatch(/^privacy@1 → privacy@2 +2026-11-23$/m);
    expect(out).toContain('; decided material');
    expect(out).toMatch(/^privacy@2 → privacy@3 +2026-11-24 +Keep longer$/m);
    expect(out).toContain('notice due: 10 business days, by post, with a choice');
    expect(out).toContain('2 changes: 2 material (2 with a new use of data already held), 0 minor, 0 editorial.');
    expect(out).toContain('1 × 30 business days, 1 × 10 business days');
    const json = (await workspace.must(['classify', '--history', '--json'])).json();
    expect(json).toMatchObject({
      rulesVersion,
      steps: [
        { from: 'privacy@1', to: 'privacy@2', decided: 'material', notice: { due: true, lead: { amount: 30 } } },
        { from: 'privacy@2', to: 'privacy@3', top: { rule: 'retention-longer' }, decided: null },
      ],
      summary: { changes: 2, material: 2, noticesDue: 2, noticeDays: { 'business-days': 40 } },
    });
  });

  it('replays the git history of a file outside a workspace, and passes over what is no text', async () => {
    const repository = temporaryRepository();
    const texts = [patientPolicy, 'caf\u00e9', '', hastyPolicy, hastyPolicy.replace('notebooks for', 'note-books for')];
    for (const [at, text] of texts.entries()) {
      repository.write('terms.md', at === 1 ? Buffer.from(text, 'latin1') : text);
      repository.commit(`Text ${at}`);
    }
    const workspace = inProcess();
    const replayed = await workspace.must([
      'classify',
      '--history',
      '--git',
      join(repository.folder, 'terms.md'),
      '--json',
    ]);
    expect(replayed.json()).toMatchObject({
      first: { message: 'Text 0' },
      steps: [
        { message: 'Text 3', level: 'material', notice: { due: true, lead: { amount: 30, unit: 'business-days' } } },
        { message: 'Text 4' },
      ],
      unreadable: [
        { reason: expect.stringContaining('is not UTF-8 text') },
        { reason: expect.stringContaining('holds no policy text') },
      ],
      summary: { changes: 2 },
    });
    const refused = await workspace.run(['classify', '--history', '--git', join(repository.folder, 'nothing.md')]);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('git has no history of');
  });

  it('takes one way of asking at a time', async () => {
    const workspace = await begun();
    for (const words of [
      ['--history', 'privacy@1', 'privacy@2'],
      ['--git', 'policies/privacy.md'],
      ['--history', 'privacy', '--git', 'policies/privacy.md'],
      ['--history', '--batch', 'pairs.jsonl'],
    ])
      expect((await workspace.run(['classify', ...words])).status, words.join(' ')).toBe(2);
  });
});

describe('the version of the rules', () => {
  it('is recorded, and another one is refused rather than replaced', async () => {
    const workspace = await begun();
    const words = ['classify', 'privacy@1', 'privacy@2', '--json'];
    expect((await workspace.must([...words, '--rules', rulesVersion])).json()).toMatchObject({ rulesVersion });
    const refused = await workspace.run([...words, '--rules', '0.0.9']);
    expect(refused.status).toBe(2);
    expect(refused.json()).toMatchObject({ error: { message: 'The rules 0.0.9 are not in this program' } });
    expect((await workspace.run(['classify', '--history', '--rules', '0.0.9'])).status).toBe(2);
  });

  it('keeps an older notice verifiable, and says that its findings were not reproduced', async () => {
    const workspace = await begun();
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['render']);
    await workspace.must(['verify', 'notices/privacy-r2', '--rules', rulesVersion]);
    const record = workspace.read('notices/privacy-r2/notice.json');
    workspace.write(
      'notices/privacy-r2/notice.json',
      record.replace(`"rulesVersion": "${rulesVersion}"`, '"rulesVersion": "0.0.9"'),
    );
    const plainly = await workspace.must(['verify', 'notices/privacy-r2']);
    expect(plainly.out).toContain('the rules 0.0.9 it was assessed with are not in this program');
    expect(plainly.out).toContain('not reproduced');
    const demanded = await workspace.run(['verify', 'notices/privacy-r2', '--rules', rulesVersion]);
    expect(demanded.status).toBe(1);
    expect(demanded.out).toContain('it was assessed with the rules 0.0.9');
    expect((await workspace.run(['verify', 'notices/privacy-r2', '--rules', '0.0.9'])).status).toBe(2);
  });
});

describe('a workspace’s own terms', () => {
  const before = silentPolicy;
  const after = silentPolicy.replace(
    'We ask for your name and address to send you what you ordered.',
    'We ask for your name, address and paw prints to send you what you ordered.',
  );

  it('are used by classify and record, and recorded with the notice', async () => {
    const workspace = inProcess();
    workspace.write('policies/privacy.md', before);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', after);
    const rules = async () =>
      (
        (await workspace.must(['classify', '--json'])).json() as { findings: readonly { readonly rule: string }[] }
      ).findings.map(({ rule }) => rule);
    expect(await rules()).not.toContain('category-added');
    workspace.write('lexicon/animals.yaml', 'data:\n  - term: paw prints\n    words: [paw print]\n');
    expect(await rules()).toContain('category-added');
    await workspace.must(['record']);
    const { assessment } = await notice(workspace, 'privacy-r2');
    expect(assessment.findings.map(({ rule }) => rule)).toContain('category-added');
    expect(assessment.lexicon).toMatch(/^[0-9a-f]{64}$/);

    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['render']);
    expect((await workspace.must(['verify'])).out).toContain('reproduced with the rules');
    workspace.write(
      'lexicon/animals.yaml',
      '# the same, otherwise put\ndata: [{ words: [Paw print], term: paw prints }]\n',
    );
    expect((await workspace.must(['verify', '--rules', rulesVersion])).out).toContain('reproduced with the rules');
    workspace.write('lexicon/animals.yaml', 'data: [whiskers]\n');
    expect((await workspace.must(['verify'])).out).toMatch(
      /own terms it was assessed with \([0-9a-f]{12}\) are not there/,
    );
    expect((await workspace.run(['verify', 'privacy-r2', '--rules', rulesVersion])).status).toBe(1);
    workspace.remove('lexicon');
    expect((await workspace.must(['verify'])).out).toContain('it has none');
  });

  it('that cannot be read are refused with their line', async () => {
    const workspace = await begun();
    workspace.write('lexicon.yaml', 'data:\n  - paw prints\nrecipients:\n  - vets\n');
    const { status, err } = await workspace.run(['classify', 'privacy@1', 'privacy@2']);
    expect(status).toBe(2);
    expect(err).toContain('(lexicon.yaml, line 3)');
    expect(err).toContain('recipient');
  });
});

describe('decisions on a text that is recorded again', () => {
  it('are kept where the words are the same: only what is new is left to decide', async () => {
    const workspace = await begun();
    await workspace.must([
      'review',
      '--confirm-all',
      '--lower',
      '1=minor',
      '--reason',
      'said before',
      '--by',
      'Ada Perez',
    ]);
    const old = await notice(workspace, 'privacy-r2');
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    const { out } = await workspace.must(['record'], '2026-11-25');
    expect(out).toMatch(/findings keep the decision/);
    const { assessment, decisions, state } = await notice(workspace, 'privacy-r3');
    expect(state).toBe('draft');
    expect(decisions).toEqual(
      old.decisions.filter(({ finding }) => assessment.findings.some(({ id }) => id === finding)),
    );
    expect(decisions[0]).toMatchObject({ by: 'Ada Perez', at: expect.stringContaining('2026-11-23') });
    const open = assessment.findings.filter(({ id }) => !decisions.some(({ finding }) => finding === id));
    expect(open.map(({ rule }) => rule)).toEqual(['retention-longer']);
    const events = (await workspace.must(['ledger', '--json'])).json() as readonly { event: string; body: unknown }[];
    expect(events.find(({ event }) => event === 'decisions-carried')?.body).toMatchObject({ from: 'privacy-r2' });
    await workspace.must(['verify']);
  });

  it('are kept where the text amends an announced one', async () => {
    const workspace = await begun();
    await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
    await workspace.must(['schedule']);
    await workspace.must(['tick']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record'], '2026-11-25');
    const { assessment, decisions, state } = await notice(workspace, 'privacy-r3');
    expect(state).toBe('draft');
    expect(decisions.length).toBe(assessment.findings.length - 1);
  });
});

describe('review at a terminal', { timeout: 120_000 }, () => {
  const hastier = hastyPolicy.replace('six months', 'two years').replace('keeps notebooks', 'keeps note-books');

  it('shows the redline beside each finding, worst first, and takes every kind of answer', async () => {
    const workspace = await begun(patientPolicy, hastier);
    const { findings } = (await notice(workspace, 'privacy-r2')).assessment;
    expect(findings.length).toBeGreaterThanOrEqual(4);
    const { status, screen } = await atATerminal(
      workspace.folder,
      ['review'],
      [
        ['Your name, for the record?', `Ada Perez${enter}`],
        [`Finding ${findings[0]?.rule}`, enter],
        [`Finding ${findings[1]?.rule}`, `lower${enter}`],
        ['To what?', `minor${enter}`],
        ['Why?', `It was said before${enter}`],
        [`Finding ${findings[2]?.rule}`, `leave${enter}`],
        [`Finding ${findings[3]?.rule}`, `stop${enter}`],
        ['A summary for readers', `write it here${enter}`],
        ['First paragraph', `We share more.${enter}`],
        ['Next', `- with partners${enter}`],
        ['Next', enter],
        ['Approve privacy-r2?', `n${enter}`],
      ],
    );
    expect(status).toBe(0);
    // The redline stands between the reason and the question.
    expect(screen).toMatch(
      /\n +\d+ {2}replaced\n +We delete your notebooks six months two years after[^?]*\? Finding retention-longer/,
    );
    const { decisions, summary, state } = await notice(workspace, 'privacy-r2');
    expect(decisions).toMatchObject([
      { finding: findings[0]?.id, verdict: 'confirmed', by: 'Ada Perez' },
      { finding: findings[1]?.id, verdict: 'lowered', level: 'minor', reason: 'It was said before' },
    ]);
    expect(summary).toBe('We share more.\n\n- with partners\n');
    expect(state).toBe('draft');
  });

  it('asks only about what is new after an edit, and takes a summary from an editor', async () => {
    const workspace = await begun();
    await workspace.must(['review', '--confirm-all', '--by', 'Bo Lind']);
    workspace.write('policies/privacy.md', hastyPolicy.replace('six months', 'two years'));
    await workspace.must(['record']);
    workspace.write('editor.sh', '#!/bin/sh\nprintf "Written *in* an editor.\\n" > "$1"\n');
    chmodSync(join(workspace.folder, 'editor.sh'), 0o755);
    const { screen, status } = await atATerminal(
      workspace.folder,
      ['review', '--by', 'Ada Perez'],
      [
        ['Finding retention-longer', enter],
        ['A summary for readers', `write it in${enter}`],
        ['Approve privacy-r3?', `y${enter}`],
      ],
      { EDITOR: join(workspace.folder, 'editor.sh') },
    );
    expect(status).toBe(0);
    expect(screen).toContain('findings have a decision by Bo Lind');
    expect(screen.match(/Finding [a-z-]+ \(/g)?.every((line) => line.includes('retention-longer'))).toBe(true);
    expect(await notice(workspace, 'privacy-r3')).toMatchObject({
      state: 'approved',
      summary: 'Written *in* an editor.\n',
    });
  });

  it('keeps nothing where it is stopped', async () => {
    const workspace = await begun();
    const { status, screen } = await atATerminal(
      workspace.folder,
      ['review'],
      [
        ['Your name, for the record?', `Ada Perez${enter}`],
        ['Finding ', '\u0003'],
      ],
    );
    expect(status).toBe(2);
    expect(screen).toContain('nothing was changed');
    expect((await notice(workspace, 'privacy-r2')).decisions).toEqual([]);
  });
});
