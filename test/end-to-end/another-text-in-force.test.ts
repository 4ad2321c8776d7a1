import { expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';

const policy = (clause: string, kept: string): string =>
  `# Privacy Notice of Quillhaven\n\nWe keep your letters for ${kept}.\n\n## Changes\n\n${clause}\n`;
const all =
  'We will tell members of any change to this notice by e-mail at least ten (10) business days before it takes effect.';
const some = `${all} Members who have deactivated their account will not be contacted.`;

/** A notice that changes the clause and is told on 23 November, and one behind it that is told once that clause is in force. */
async function twoNotices(clause: string): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write('recipients.csv', 'id,email,status\n1,ann@reader.example,active\n2,bob@reader.example,deactivated\n');
  workspace.write('policies/privacy.md', policy(all, 'one year'));
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', policy(clause, 'one year'));
  await workspace.must(['record']);
  await workspace.must(['review', 'privacy-r2', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['schedule', 'privacy-r2']);
  await workspace.must(['tick']);
  workspace.write('policies/privacy.md', policy(clause, 'nine years'));
  await workspace.must(['record', '--follow']);
  await workspace.must(['review', 'privacy-r3', '--approve', '--by', 'Ada Perez']);
  return workspace;
}

it('a notice that was scheduled under another text is told to whom the text in force on its notice day says', async () => {
  const workspace = await twoNotices(some);
  await workspace.must(['schedule', 'privacy-r3', '--notice', '2027-01-20']);
  expect((await workspace.must(['show', 'privacy-r3'])).out).not.toContain('deactivated');
  await workspace.must(['tick'], '2027-01-08');
  expect((await workspace.must(['show', 'privacy-r3'], '2027-01-08')).out).toContain('deactivated');
  expect((await workspace.must(['ledger'], '2027-01-08')).out).toContain('duties-renewed');
  await workspace.must(['tick'], '2027-01-20');
  expect(workspace.list('outbox/privacy-r3')).toHaveLength(1);
  expect(workspace.read('deny/privacy-r3.csv')).toContain('2,deactivated');
  await workspace.must(['verify'], '2027-01-20');
});
