import type { SectionDensity } from '../difference/section-density.ts';
import { furnitureWords } from '../lexicon/furniture.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import { policyWords } from './policy-words.ts';

const running =
  /\b(?:we|our|us|you|your|is|are|will|may|can|shall|must|have|has|do|does|not|which|that|when|if|be|been|were|was)\b/gi;
const furniture = new RegExp(
  `^(?:${furnitureWords.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`,
  'i',
);

/** True for words that run as a sentence: a fragment of a menu or a table has no verb and no pronoun. */
export function isRunningText(text: string): boolean {
  if (/[.!?]$/.test(text.trim()) && text.trim().split(/\s+/).length >= 4) return true;
  return (text.match(running)?.length ?? 0) >= 2 || ((text.match(running)?.length ?? 0) === 1 && text.length > 60);
}

const spam = /\b(?:casinos?|jackpot|slot machines?|sports? betting|payday loans?|viagra|replica watches)\b/i;
const markup = /":"|\{\w+\}/;
const form = /^(?:enter|type|fill in|re-?enter|select) (?:your|the|a|one|date)\b/i;
const thanks = /^(?:thank you for|thanks for|welcome to)\b/i;
const shortFragment = 9;
const telling: readonly Facet[] = ['data', 'recipient', 'right', 'mechanism', 'technology', 'safeguard', 'basis'];
const weighty = ['share', 'sell', 'keep', 'transfer', 'decide', 'train', 'track', 'protect'];

const mostQuestionWords = 25;

/** A question states nothing: it is the heading of its answer, or asks in a survey. */
export function isQuestion({ text, tokens }: Statement): boolean {
  return /\?["”]?$/.test(text.trim()) && tokens.length <= mostQuestionWords && !/[.;!]\s/.test(text);
}

/** True for a fragment that is page furniture: a menu entry, a button, a ticker, a name of a language, a byline. */
export function isFurniture(statement: Statement): boolean {
  const { text, named, inContext, context, tokens } = statement;
  if (spam.test(text) || markup.test(text)) return true;
  if (context !== '') return false;
  if (/^[\s\d.,:%$€£¥+\-()[\]|#*/]+$/.test(text)) return true;
  if (/©|^copyright\b/i.test(text) || form.test(text)) return true;
  if (isQuestion(statement) || (thanks.test(text) && weighty.every((id) => !named.practice.has(id)))) return true;
  const terms = telling.reduce((sum, facet) => sum + named[facet].size, 0) + named.purpose.size + named.practice.size;
  if (!isRunningText(text)) {
    if (terms === 0 || (furniture.test(text) && text.length < 50)) return true;
    const titleSpeaks = [...inContext.practice].some((id) => !named.practice.has(id));
    if (
      tokens.length <= shortFragment &&
      !titleSpeaks &&
      named.data.size + named.right.size + named.technology.size === 0
    )
      return true;
  }
  return (
    /\b(?:survey|javascript|question \d+ of \d+|next question|all rights reserved|share this page)\b/i.test(text) &&
    named.topic.size === 0
  );
}

const few = 3;

/** True for a statement in a section with hardly a word on personal data, that itself names nothing that happens to data. */
export function isForeign(statement: Statement, density: SectionDensity): boolean {
  if (density.words < 5 || density.privacyWords > few) return false;
  if ((statement.text.match(policyWords)?.length ?? 0) > 0) return false;
  return (
    telling.every((facet) => statement.named[facet].size === 0) &&
    !weighty.some((id) => statement.inContext.practice.has(id))
  );
}
