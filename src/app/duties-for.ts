import { dutiesUnder } from '../core/notice/duties-under.ts';
import type { Notice } from '../core/notice/types.ts';
import { parsePolicy } from '../core/policy/parse-policy.ts';
import { promises } from '../core/promise/read-promises.ts';
import type { NoticeDuties } from '../core/promise/types.ts';
import type { Store } from '../shell/store/types.ts';
import { recordedRevision, revisionInForce } from './governing-revision.ts';
import { configuredPromise, type Workspace } from './workspace.ts';

/** What the text in force, the one that this change replaces and the configuration ask of it. */
export async function dutiesFor(workspace: Workspace, store: Store, notice: Notice): Promise<NoticeDuties> {
  return dutiesOnceInForce(workspace, store, notice, (await revisionInForce(store, notice.policy))?.text ?? '');
}

/** The same where `governing` is the text in force. */
export async function dutiesOnceInForce(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  governing: string,
): Promise<NoticeDuties> {
  const replaced = await recordedRevision(store, notice.policy, notice.baseRevision);
  const readings = [...new Set([governing, replaced.text])].map((text) => promises(parsePolicy(text)));
  return dutiesUnder(readings, configuredPromise(workspace), notice.outcome, workspace.configuration.regimes);
}
