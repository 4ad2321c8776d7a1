import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Revision } from '../../core/notice/life/revision.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { noticesOf } from '../workspace/governing-revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RecordOutcome } from './record-outcome.ts';
import { changedTranslations, keepTranslations, lagOf, type WorkingTranslation } from './translations.ts';

/**
 * Keeps the working translations that changed with the revision that is there, where the reference text is unchanged. A notice
 * that was approved has to be approved again: what was approved is not what is kept.
 *
 * @returns `same` where no translation changed.
 * @throws Refusal (usage) where the revision's notice has dates or is in force: what people are told, or were, stays. The
 * first translation into a language is taken for a text in force all the same.
 */
export async function recordTranslations(
  workspace: Workspace,
  store: Store,
  same: Extract<RecordOutcome, { readonly kind: 'unchanged' }>,
  working: readonly WorkingTranslation[],
): Promise<RecordOutcome> {
  const { revision } = same;
  // Beside the text in force, while another is pending, lie the translations of the pending one.
  if (same.pending !== null) return same;
  const kept = await store.translations(revision.policy, revision.number);
  const changed = changedTranslations(working, kept);
  if (changed.length === 0) return same;
  const own = (await noticesOf(store, revision.policy)).find((notice) => notice.revision === revision.number) ?? null;
  const mayChange = own?.state === 'draft' || own?.state === 'approved';
  const isInForce = own === null || own.state === 'in-force';
  const replaced = changed.filter(({ locale }) => kept.some((one) => one.locale === locale));
  if (!mayChange && (!isInForce || replaced.length > 0)) throw settled(revision, own, isInForce ? replaced : changed);
  const notice = own !== null && mayChange ? reopened(own) : null;
  await store.write(workspace.occasion, async (writer) => {
    const hashes = await keepTranslations(writer, revision, changed);
    await writer.append('translations-recorded', `${revision.policy}@${revision.number}`, { translations: hashes });
    if (notice !== null && notice !== own) await writer.saveNotice(notice);
  });
  return {
    kind: 'translated',
    revision,
    locales: changed.map(({ locale }) => locale),
    notice,
    behind: notice === null ? [] : await lagOf(workspace, store, notice),
    reopened: notice !== own && notice !== null,
  };
}

function reopened(notice: Notice): Notice {
  if (notice.state === 'draft') return notice;
  return { ...notice, state: nextState(notice, 'reopen'), approval: null, approvals: [] };
}

function settled({ policy, number }: Revision, notice: Notice | null, changed: readonly WorkingTranslation[]): Refusal {
  const files = changed.map(({ file }) => file).join(', ');
  const isPending = notice !== null && (notice.state === 'scheduled' || notice.state === 'announced');
  return new Refusal('usage', {
    message: `Only ${files} changed, and ${policy}@${number} is ${notice?.state ?? 'in force'}`,
    expected: `the translation kept with ${policy}@${number}, or a change of the text itself`,
    found: `another text in ${changed.map(({ locale }) => locale).join(', ')}`,
    remedy: isPending
      ? `\`fairnotice withdraw ${notice.id}\` and \`fairnotice record ${policy}\` begin the notice again, with these translations; or put the file back`
      : 'record it together with the next change of the text; until then put the file back',
  });
}
