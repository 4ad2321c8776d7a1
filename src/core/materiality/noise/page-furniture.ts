import { furnitureWords } from '../lexicon/furniture.ts';
import type { Statement } from '../reading/statement.ts';

const running =
  /\b(?:we|our|us|you|your|is|are|will|may|can|shall|must|have|has|do|does|not|which|that|when|if|be|been|were|was)\b/gi;
const furniture = new RegExp(
  `^(?:${furnitureWords.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`,
  'i',
);

/** True for words that run as a sentence: a fragment of a menu or a table has no verb and no pronoun. */
export function isRunningText(text: string): boolean {
  return (text.match(running)?.length ?? 0) >= 2 || ((text.match(running)?.length ?? 0) === 1 && text.length > 60);
}

/** True for a fragment that is page furniture: a menu entry, a button, a ticker, a name of a language, a byline. */
export function isFurniture(statement: Statement): boolean {
  const { text, named, context } = statement;
  if (context !== '') return false;
  const terms =
    named.data.size +
    named.purpose.size +
    named.recipient.size +
    named.right.size +
    named.mechanism.size +
    named.safeguard.size +
    named.practice.size +
    named.technology.size;
  if (!isRunningText(text) && (terms === 0 || (furniture.test(text) && text.length < 50))) return true;
  if (/^[\s\d.,:%$€£¥+\-()[\]|#*/]+$/.test(text)) return true;
  return (
    /\b(?:survey|javascript|question \d+ of \d+|next question|all rights reserved|share this page)\b/i.test(text) &&
    named.topic.size === 0
  );
}
