import type { IsoDate } from '../../core/calendar/days/types.ts';
import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import type { NoticeDuties } from '../../core/promise/clause/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { refuseBehind } from '../texts/settle-translations.ts';
import { noticesOf, recordedRevision } from '../workspace/governing-revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dutiesOnceInForce } from './duties-for.ts';

/**
 * Puts a notice's revision in force as of its effective day, which may lie in the past where `tick` did not run that day:
 * people were told that day, and the ledger says when it was done. The revision in force before is superseded.
 *
 * @throws Refusal (attention) where a language is behind and nobody decided to go on without it.
 */
export async function putInForce(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  effectiveOn: IsoDate,
): Promise<string> {
  await refuseBehind(workspace, store, notice);
  const former = (await noticesOf(store, notice.policy)).filter(({ state }) => state === 'in-force');
  const revision = await recordedRevision(store, notice.policy, notice.revision);
  const renewed = await renewedUnder(workspace, store, notice.policy, revision.text);
  await store.write(workspace.occasion, async (writer) => {
    for (const old of former) {
      await writer.saveNotice({ ...old, state: nextState(old, 'supersede'), endedOn: effectiveOn });
      await writer.append('notice-superseded', old.id, { by: notice.id, on: effectiveOn });
    }
    await writer.saveNotice({
      ...notice,
      state: nextState(notice, 'put-in-force'),
      inForceOn: effectiveOn,
      hold: null,
    });
    for (const { waiting, duties } of renewed) {
      await writer.saveNotice({ ...waiting, duties, hold: null, sequence: waiting.sequence + 1 });
      await writer.append('duties-renewed', waiting.id, { under: `${notice.policy}@${notice.revision}` });
    }
    await writer.append('revision-in-force', `${notice.policy}@${notice.revision}`, {
      notice: notice.id,
      effectiveOn,
      hash: revision.hash,
    });
  });
  return `${notice.policy}@${notice.revision} is in force since ${effectiveOn}`;
}

/**
 * The notices whose dates are set and of which nobody has been told yet, where the text that takes effect asks something else of
 * them than the one that was in force when the dates were set: it governs what is told from now on.
 */
async function renewedUnder(
  workspace: Workspace,
  store: Store,
  policy: string,
  text: string,
): Promise<readonly { readonly waiting: Notice; readonly duties: NoticeDuties }[]> {
  const scheduled = (await noticesOf(store, policy)).filter(({ state }) => state === 'scheduled');
  const renewed = await Promise.all(
    scheduled.map(async (waiting) => ({
      waiting,
      duties: await dutiesOnceInForce(workspace, store, waiting, text),
    })),
  );
  return renewed.filter(({ waiting, duties }) => JSON.stringify(duties) !== JSON.stringify(waiting.duties));
}
