import type { Notice } from '../../core/notice/life/types.ts';
import { dutiesUnder } from '../../core/notice/planning/duties-under.ts';
import type { NoticeDuties } from '../../core/promise/clause/types.ts';
import { tellsByNoNamedChannel } from '../../core/promise/owing/notice-duties.ts';
import { promises } from '../../core/promise/reading/read-promises.ts';
import { Refusal } from '../../core/refusal.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import type { Store } from '../../shell/store/types.ts';
import { recordedRevision, revisionInForce } from '../workspace/governing-revision.ts';
import { configuredPromise, type Workspace } from '../workspace/workspace.ts';

/**
 * What the text in force, the one that this change replaces and the configuration ask of it.
 *
 * @throws Refusal (usage) where people are promised notice without a word on how, and the settings name no way either.
 */
export async function dutiesFor(workspace: Workspace, store: Store, notice: Notice): Promise<NoticeDuties> {
  const governing = (await revisionInForce(store, notice.policy))?.text ?? '';
  const duties = await dutiesOnceInForce(workspace, store, notice, governing);
  const tells = tellsByNoNamedChannel(promises(parsePolicy(governing)), notice.outcome);
  const isOnlyPosted = duties.channels.every(({ channel }) => channel === 'post');
  if (tells && isOnlyPosted && workspace.configuration.promise.channels.length === 0) throw noWayToTell(notice.id);
  return duties;
}

function noWayToTell(id: string): Refusal {
  return new Refusal('usage', {
    message: `Nobody would be told of ${id}: the text in force promises notice and names no channel`,
    expected: 'a channel in the text, or promise.channels in fairnotice.yaml',
    found: 'neither',
    remedy:
      'set promise.channels, such as [banner] or [banner, email]; [post] if the posting itself is to be the notice',
  });
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
