import type { CharacterTrick, Undo } from './character-trick.ts';
import { inOrderOfTheEye } from './in-order-of-the-eye.ts';
import { mayTrick } from './may-conceal.ts';
import { withoutStruck } from './without-struck.ts';
import { withoutTags } from './without-tags.ts';
import { wordsAsSeen } from './words-as-seen.ts';

export interface SeenText {
  /** The words as the eye meets them. */
  readonly text: string;
  readonly tricks: readonly CharacterTrick[];
}

const undoings: readonly Undo[] = [inOrderOfTheEye, withoutTags, withoutStruck, wordsAsSeen];
const nothing: readonly CharacterTrick[] = [];

/**
 * A visible text with the tricks that its characters play undone: words are put in the order in which they are seen, struck and invisible
 * ones are taken away, look-alike and styled letters are the letters that they are read as. Text in scripts of its own is left alone. A
 * text without any trick is given back as it is; the time is linear in the length.
 */
export function asSeen(text: string): SeenText {
  if (!mayTrick.test(text)) return { text, tricks: nothing };
  const tricks: CharacterTrick[] = [];
  const seen = undoings.reduce((current, undo) => undo(current, tricks), text);
  return { text: seen === text ? text : seen.trim(), tricks };
}
