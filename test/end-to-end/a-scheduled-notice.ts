import { initFlags } from './a-workspace.ts';
import { preparedOnce } from './in-process.ts';
import { people, postalPolicy, postalPolicyWithSharing } from './policies.ts';

/** A workspace in which the notice privacy-r2, to two people, is approved and scheduled for the day itself. */
export const aScheduledNotice = preparedOnce(async (workspace) => {
  workspace.write('policies/privacy.md', postalPolicy);
  workspace.write('recipients.csv', people);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', postalPolicyWithSharing);
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['schedule']);
});
