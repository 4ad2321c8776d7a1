import { describeLag } from '../../core/notice/life/translation-lag.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { undecidedLag, workingTranslations } from '../texts/translations.ts';
import { noticesOf, pendingNotices, revisionInForce } from '../workspace/governing-revision.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The state of a policy's translations in one sentence, for `doctor`.
 *
 * @throws Refusal (attention) where a file is missing, a pending notice's text is not translated, or none is kept with the
 * text in force.
 */
export async function checkTranslations(workspace: Workspace, store: Store, policy: string): Promise<string> {
  const working = await workingTranslations(workspace, policy);
  const missing = working.find(({ text }) => text === null);
  if (missing) {
    throw new Refusal('attention', {
      message: `There is no text in ${missing.locale}`,
      expected: `the translation in ${missing.file}`,
      found: 'no file, or no word in it',
      remedy: 'put it there, or take it out of fairnotice.yaml',
    });
  }
  for (const notice of await pendingNotices(store, policy)) {
    const [lag] = await undecidedLag(workspace, store, notice);
    if (lag)
      throw new Refusal('attention', {
        message: `${notice.id}: ${describeLag(lag)}`,
        remedy: `bring it up to date and run \`fairnotice record ${policy}\`, or \`fairnotice schedule ${notice.id} --without-translation ${lag.locale}\``,
      });
  }
  const current = await revisionInForce(store, policy);
  if (current === null) return `${working.length}, nothing recorded yet`;
  const inForce = (await noticesOf(store, policy)).find(({ revision }) => revision === current.number);
  const known = new Set([
    ...(await store.translations(policy, current.number)).map(({ locale }) => locale),
    ...(inForce?.untranslated ?? []),
  ]);
  const unkept = working.find(({ locale }) => !known.has(locale));
  if (unkept) {
    throw new Refusal('attention', {
      message: `No text in ${unkept.locale} is kept with ${policy}@${current.number}, which is in force`,
      remedy: `run \`fairnotice record ${policy}\` with that text in ${unkept.file}`,
    });
  }
  const behind = inForce?.untranslated ?? [];
  const list = working.map(({ locale, file, text }) => `${locale} (${file}, ${text?.words ?? 0} words)`).join(', ');
  return behind.length === 0 ? list : `${list}; ${behind.join(', ')} behind the text in force, by decision`;
}
