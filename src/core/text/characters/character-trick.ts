import type { ConcealmentKind } from '../policy/concealment.ts';

/** A place where characters make what is seen differ from what is written. */
export interface CharacterTrick {
  readonly kind: ConcealmentKind;
  readonly written: string;
  /** The empty string where nothing readable is seen. */
  readonly seen: string;
}

/** Undoes tricks of one kind in a text, and adds each of them to `tricks`. */
export type Undo = (text: string, tricks: CharacterTrick[]) => string;
