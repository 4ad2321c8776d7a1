import type { Redline } from '../../redline/change/types.ts';
import type { Assessment } from '../finding/types.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { vocabularyWith } from '../vocabulary/vocabulary.ts';
import { askRules } from './ask-rules.ts';
import { assess, assessAnswers } from './assess.ts';

/**
 * As `assess`, reading with a workspace's own terms beside the built-in ones; its hash is recorded with the assessment. With
 * null it is `assess` itself.
 */
export function assessWithLexicon(redline: Redline, lexicon: Lexicon | null): Assessment {
  if (lexicon === null) return assess(redline);
  return { ...assessAnswers(askRules(redline, vocabularyWith(lexicon.terms))), lexicon: lexicon.hash };
}
