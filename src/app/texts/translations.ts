import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { assessWithLexicon } from '../../core/materiality/judging/assess-with-lexicon.ts';
import { isPending } from '../../core/notice/life/life-cycle.ts';
import type { Revision, Translation } from '../../core/notice/life/revision.ts';
import { type KeptTranslation, type TranslationLag, translationLag } from '../../core/notice/life/translation-lag.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import type { Store, StoreWriter } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { noticeCalled, recordedRevision } from '../workspace/governing-revision.ts';
import { type Workspace, withStore } from '../workspace/workspace.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';

/** A translation's working text. */
export interface WorkingTranslation {
  readonly locale: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** Null where there is no file, or no word in it. */
  readonly text: { readonly hash: string; readonly canonical: string; readonly words: number } | null;
}

/** The files of a policy's translations by locale, as configured. */
export function translationFiles({ configuration }: Workspace, policy: string): readonly (readonly [string, string])[] {
  return Object.entries(configuration.policies[policy]?.translations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reads the working texts of a policy's translations. Throws a Refusal (usage) where one is there and cannot be read. */
export async function workingTranslations(
  workspace: Workspace,
  policy: string,
): Promise<readonly WorkingTranslation[]> {
  return Promise.all(
    translationFiles(workspace, policy).map(async ([locale, file]) => ({
      locale,
      file,
      text: await workingText(resolve(workspace.paths.folder, file)),
    })),
  );
}

async function workingText(path: string): Promise<WorkingTranslation['text']> {
  if (!existsSync(path)) return null;
  const { hash, canonical, words } = parsePolicy(await readText(path));
  return words === 0 ? null : { hash, canonical, words };
}

/** Keeps these texts with a revision; returns their hashes by locale, for the ledger. */
export async function keepTranslations(
  writer: StoreWriter,
  { policy, number }: Pick<Revision, 'policy' | 'number'>,
  translations: readonly WorkingTranslation[],
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const { locale, file, text } of translations) {
    if (text === null) continue;
    await writer.addTranslation({ policy, number, locale, hash: text.hash, text: text.canonical, source: file });
    hashes[locale] = text.hash;
  }
  return hashes;
}

/** The working translations that are not what is kept with a revision. A missing file changes nothing that is kept. */
export function changedTranslations(
  working: readonly WorkingTranslation[],
  kept: readonly Translation[],
): readonly WorkingTranslation[] {
  return working.filter(
    ({ locale, text }) => text !== null && text.hash !== kept.find((one) => one.locale === locale)?.hash,
  );
}

/** The configured languages that are behind a notice's text, whether or not somebody decided to go on without them. */
export async function lagOf(workspace: Workspace, store: Store, notice: Notice): Promise<readonly TranslationLag[]> {
  const locales = translationFiles(workspace, notice.policy).map(([locale]) => locale);
  if (locales.length === 0) return [];
  const revisions = (await store.revisions(notice.policy)).filter(({ number }) => number <= notice.revision);
  const kept = await Promise.all(
    revisions.map(async ({ number }) => ({ number, texts: await store.translations(notice.policy, number) })),
  );
  const histories = locales.map(
    (locale): KeptTranslation => ({
      locale,
      kept: kept.map(({ number, texts }) => ({
        revision: number,
        hash: texts.find((text) => text.locale === locale)?.hash ?? null,
      })),
    }),
  );
  const [text, lexicon] = await Promise.all([
    recordedRevision(store, notice.policy, notice.revision),
    workspaceLexicon(workspace.paths.folder),
  ]);
  return translationLag(histories, (earlier) => {
    if (earlier === notice.baseRevision)
      return notice.assessment.level !== 'editorial' || notice.outcome.level !== 'editorial';
    const before = revisions.find(({ number }) => number === earlier);
    if (before === undefined) return false;
    return assessWithLexicon(redlineOfTexts(before.text, text.text), lexicon).level !== 'editorial';
  });
}

/** Those of {@link lagOf} that nobody has decided to go on without. */
export async function undecidedLag(
  workspace: Workspace,
  store: Store,
  notice: Notice,
): Promise<readonly TranslationLag[]> {
  const lag = await lagOf(workspace, store, notice);
  return lag.filter(({ locale }) => !(notice.untranslated ?? []).includes(locale));
}

/** A notice with the languages that are behind and that nobody decided to go on without. */
export async function noticeInFull(
  workspace: Workspace,
  id: string,
): Promise<{ readonly notice: Notice; readonly behind: readonly TranslationLag[] }> {
  return withStore(workspace, async (store) => {
    const notice = await noticeCalled(store, id);
    return { notice, behind: isPending(notice) ? await undecidedLag(workspace, store, notice) : [] };
  });
}
