import type { Revision } from '../../core/notice/life/revision.ts';
import type { TranslationLag } from '../../core/notice/life/translation-lag.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import type { NewConcealment } from '../../core/redline/concealing/new-concealments.ts';

/** What recording came to. */
export type RecordOutcome =
  | { readonly kind: 'unchanged'; readonly revision: Revision; readonly pending: Notice | null }
  | {
      readonly kind: 'first';
      readonly revision: Revision;
      readonly untranslated: readonly string[];
      /** Every place where the file says something else than readers see. */
      readonly concealments: readonly NewConcealment[];
    }
  | {
      /** Only translations changed: they are kept with the revision that is there. */
      readonly kind: 'translated';
      readonly revision: Revision;
      readonly locales: readonly string[];
      /** The revision's notice, where it is not in force yet. */
      readonly notice: Notice | null;
      readonly behind: readonly TranslationLag[];
      /** The notice was approved, and needs to be approved again. */
      readonly reopened: boolean;
    }
  | {
      readonly kind: 'recorded';
      readonly revision: Revision;
      readonly notice: Notice;
      readonly replaced: readonly Notice[];
      /** Languages that are behind the new text. */
      readonly behind: readonly TranslationLag[];
      /** The places where the file says something else than readers see and that of the earlier text did not. */
      readonly concealments: readonly NewConcealment[];
    };
