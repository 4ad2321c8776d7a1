import type { Redline } from '../../redline/change/types.ts';
import type { Assessment } from '../finding/types.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { withTerms } from '../vocabulary/vocabulary.ts';
import { assess } from './assess.ts';

/**
 * As `assess`, reading with a workspace's own terms beside the built-in ones; its hash is recorded with the assessment. With
 * null it is `assess` itself.
 */
export function assessWithLexicon(redline: Redline, lexicon: Lexicon | null): Assessment {
  if (lexicon === null) return assess(redline);
  return { ...withTerms(lexicon.terms, () => assess(redline)), lexicon: lexicon.hash };
}
