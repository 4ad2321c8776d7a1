import { expect, it } from 'vitest';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';

const policy = (clause: string, kept: string): string =>
  `# Privacy Notice of Quillhaven\n\nWe keep your letters for ${kept}.\n\n## Changes\n\n${clause}\n`;
const all =
  'We will tell members of any change to this notice by e-mail at least ten (10) business days before it takes effect.';
const some = `${all} Members who have deactivated their account will not be contacted.`;

/** A notice that changes the clause and is told on 23 November, and one behind it that is told once that clause is in force. */
function twoNotices(clause: string): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('recipients.csv', 'id,email,status\n1,ann@reader.example,active\n2,bob@reader.example,deactivated\n');
  workspace.write('policies/privacy.md', policy(all, 'one year'));
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', policy(clause, 'one year'));
  workspace.must(['record']);
  workspace.must(['review', 'privacy-r2', '--approve', '--by', 'Ada Perez']);
  workspace.must(['schedule', 'privacy-r2']);
  workspace.must(['tick']);
  workspace.write('policies/privacy.md', policy(clause, 'nine years'));
  workspace.must(['record', '--follow']);
  workspace.must(['review', 'privacy-r3', '--approve', '--by', 'Ada Perez']);
  return workspace;
}

it('a notice that was scheduled under another text is told to whom the text in force on its notice day says', () => {
  const workspace = twoNotices(some);
  workspace.must(['schedule', 'privacy-r3', '--notice', '2027-01-20']);
  expect(workspace.must(['show', 'privacy-r3']).out).not.toContain('deactivated');
  workspace.must(['tick'], '2027-01-08');
  expect(workspace.must(['show', 'privacy-r3'], '2027-01-08').out).toContain('deactivated');
  expect(workspace.must(['ledger'], '2027-01-08').out).toContain('duties-renewed');
  workspace.must(['tick'], '2027-01-20');
  expect(workspace.list('outbox/privacy-r3')).toHaveLength(1);
  expect(workspace.read('deny/privacy-r3.csv')).toContain('2,deactivated');
  workspace.must(['verify'], '2027-01-20');
});
