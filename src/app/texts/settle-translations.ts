import { describeLag } from '../../core/notice/life/translation-lag.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal, type RefusalKind } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { lagOf, translationFiles, undecidedLag } from './translations.ts';

/**
 * The notice with the languages that it goes on without: those of `without`, and those decided before, that are behind.
 *
 * @throws Refusal (usage) where another language is behind, or `without` names one that is not configured.
 */
export async function settleTranslations(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  without: readonly string[],
): Promise<Notice> {
  const known = translationFiles(workspace, notice.policy).map(([locale]) => locale);
  const unknown = without.find((locale) => !known.includes(locale));
  if (unknown !== undefined) {
    throw new Refusal('usage', {
      message: `${notice.policy} has no translation "${unknown}"`,
      expected: known.length === 0 ? 'translations in fairnotice.yaml; there are none' : `one of: ${known.join(', ')}`,
      found: unknown,
      remedy: 'leave that --without-translation out',
    });
  }
  const { untranslated: earlier = [], ...rest } = notice;
  const decided: Notice = { ...rest, untranslated: [...new Set([...earlier, ...without])] };
  await refuseBehind(workspace, store, decided, 'usage');
  const behind = (await lagOf(workspace, store, notice)).map(({ locale }) => locale);
  return behind.length === 0 ? rest : { ...rest, untranslated: behind };
}

/** Throws a Refusal of that kind where a language is behind and nobody decided to go on without it. */
export async function refuseBehind(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  kind: RefusalKind = 'attention',
): Promise<void> {
  const lag = await undecidedLag(workspace, store, notice);
  if (lag.length === 0) return;
  const files = new Map(translationFiles(workspace, notice.policy));
  const flags = lag.map(({ locale }) => `--without-translation ${locale}`).join(' ');
  const paths = lag.map(({ locale }) => files.get(locale)).join(', ');
  const fix =
    notice.state === 'draft' || notice.state === 'approved'
      ? `bring ${paths} up to date and run \`fairnotice record ${notice.policy}\``
      : `\`fairnotice withdraw ${notice.id}\`, bring ${paths} up to date and record again`;
  throw new Refusal(
    kind,
    {
      message: `${notice.id} is not translated: ${lag.map(describeLag).join('; ')}`,
      expected: `revision ${notice.revision} in ${lag.map(({ locale }) => locale).join(', ')}`,
      found: lag
        .map((one) =>
          one.kind === 'missing' ? `${one.locale}: no text` : `${one.locale}: revision ${one.saysRevision}`,
        )
        .join(', '),
      remedy: `${fix}; or go on without, which is recorded: \`fairnotice schedule ${notice.id} ${flags}\``,
    },
    { behind: lag },
  );
}
