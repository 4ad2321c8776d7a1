/** What is kept of one language, revision by revision. */
export interface KeptTranslation {
  readonly locale: string;
  /** Ascending by revision; the last is the revision that is asked about. A null hash: none is kept. */
  readonly kept: readonly { readonly revision: number; readonly hash: string | null }[];
}

/** A language whose text does not say what the revision says. */
export type TranslationLag =
  | { readonly kind: 'missing'; readonly locale: string }
  | {
      readonly kind: 'behind';
      readonly locale: string;
      /** The revision that the translation was first kept with, and still says. */
      readonly saysRevision: number;
    };

/**
 * Which languages are behind a revision: none is kept with it, or the one kept is word for word one that was kept with an earlier
 * revision from which the reference text differs by more than its form. A translation that was changed is taken to be up to
 * date; whether it is right is for people to say.
 *
 * @param hasChangedSince whether the reference text means something else than that of the earlier revision.
 */
export function translationLag(
  translations: readonly KeptTranslation[],
  hasChangedSince: (revision: number) => boolean,
): readonly TranslationLag[] {
  return translations.flatMap(({ locale, kept }): readonly TranslationLag[] => {
    const current = kept.at(-1);
    if (current === undefined || current.hash === null) return [{ kind: 'missing', locale }];
    const first = kept.find(({ hash }) => hash === current.hash) ?? current;
    const isBehind = first.revision !== current.revision && hasChangedSince(first.revision);
    return isBehind ? [{ kind: 'behind', locale, saysRevision: first.revision }] : [];
  });
}

/** "fr still says what revision 1 says", without a full stop. */
export function describeLag(lag: TranslationLag): string {
  return lag.kind === 'missing'
    ? `there is no text in ${lag.locale}`
    : `the text in ${lag.locale} still says what revision ${lag.saysRevision} says`;
}
