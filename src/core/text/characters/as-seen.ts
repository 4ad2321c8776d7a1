import type { CharacterTrick, Undo } from './character-trick.ts';
import { inOrderOfTheEye } from './in-order-of-the-eye.ts';
import { withoutStruck } from './without-struck.ts';
import { withoutTags } from './without-tags.ts';
import { wordsAsSeen } from './words-as-seen.ts';

export type { CharacterTrick } from './character-trick.ts';

export interface SeenText {
  /** The words as the eye meets them. */
  readonly text: string;
  readonly tricks: readonly CharacterTrick[];
}

/**
 * What can make a text look otherwise than it is written: nothing in ASCII, accented Latin letters, typographic signs, or text in Chinese,
 * Japanese or Korean.
 */
const mayTrick =
  /[\u00ad\u0250-\u052f\u0531-\u0587\u115f\u1160\u13a0-\u167f]|[\u180b-\u180f]|[\u1ab0-\u1aff]|[\u1d00-\u1dff]|[\u200b-\u200f\u202a-\u202e\u2060-\u209c]|[\u20d0-\u20ff]|[\u2100-\u217f\u2460-\u24ff\u2800\u2c60-\u2cff\u3164\ua4d0-\ua4ff\ua640-\ua69f\ua720-\ua7ff\uab30-\uabbf\ud800-\udfff\ufb00-\ufb06]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]|[\ufeff\uff10-\uff5a\uffa0\ufff9-\ufffb]/;

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
