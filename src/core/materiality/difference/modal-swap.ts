import { modals } from '../lexicon/wording.ts';
import type { Token } from '../matching/tokens.ts';
import type { PhraseEdit } from './phrase-edits.ts';

const modalOf = (tokens: readonly Token[]): 'may' | 'will' | null => {
  const found = tokens.flatMap(({ word }) => (word === 'May' ? [] : (modals.get(word.toLowerCase()) ?? [])));
  return found[0] ?? null;
};

/** "May" that became "will", or the reverse, in one place of a sentence that may have other modal words; null where none did. */
export function modalSwap(edits: readonly PhraseEdit[]): 'may>will' | 'will>may' | null {
  for (const { lost, gained } of edits) {
    const [was, is] = [modalOf(lost), modalOf(gained)];
    if (was !== null && is !== null && was !== is) return was === 'may' ? 'may>will' : 'will>may';
  }
  return null;
}
