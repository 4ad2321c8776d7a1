import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

/** A workspace in which the notice privacy-r2, to two people, is approved and scheduled for the day itself. */
export function aScheduledNotice(): TestWorkspace {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', postalPolicy);
  workspace.write('recipients.csv', people);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', postalPolicyWithSharing);
  workspace.must(['record']);
  workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  workspace.must(['schedule']);
  return workspace;
}
