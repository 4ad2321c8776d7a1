import type { ConcealmentKind } from '../policy/concealment.ts';

/** A place where characters make what is seen differ from what is written. */
export interface CharacterTrick {
  readonly kind: ConcealmentKind;
  readonly written: string;
  /** The empty string where nothing readable is seen. */
  readonly seen: string;
}

export interface SeenText {
  /** The words as the eye meets them. */
  readonly text: string;
  readonly tricks: readonly CharacterTrick[];
}

/** Letters that a combining stroke or slash goes through. */
const struckLetters = /(?:[\p{L}\p{N}\p{P}][\u0335-\u0338]+)+/gu;
const mayTrick = /[\u0335-\u0338]/;

/** A visible text with the tricks that its characters play undone. A text without any is given back as it is. */
export function asSeen(text: string): SeenText {
  if (!mayTrick.test(text)) return { text, tricks: [] };
  const tricks: CharacterTrick[] = [];
  const seen = text.replace(struckLetters, (written) => {
    tricks.push({ kind: 'struck', written: written.replace(/[\u0335-\u0338]/g, ''), seen: '' });
    return '';
  });
  return { text: seen.replace(/ {2,}/g, ' ').trim(), tricks };
}
