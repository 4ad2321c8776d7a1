import type { CharacterTrick } from './character-trick.ts';
import { withoutInvisible } from './without-invisible.ts';
import { withoutLookAlikes } from './without-look-alikes.ts';
import { withoutStyle } from './without-style.ts';

/** A word with all that clings to it; characters that only look like a blank belong to it. */
const word = /\S+/gu;
const signs = /[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/;
const isPlain = /^[\x21-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*$/;

/** A text whose words are written with the letters that they are read as, and without what nobody sees. */
export function wordsAsSeen(text: string, tricks: CharacterTrick[]): string {
  return text.replace(word, (written, at: number) => {
    if (isPlain.test(written)) return written;
    const bare = withoutInvisible(written);
    const plain = withoutStyle(bare.text, text, at);
    const seen = withoutLookAlikes(plain.text, text, at, at + written.length);
    if (bare.isTrick || plain.isTrick || seen !== plain.text)
      tricks.push({
        kind: plain.isTrick || seen !== plain.text ? 'look-alike' : 'character',
        written: bareOfSigns(written),
        seen: bareOfSigns(seen.trim()),
      });
    return seen;
  });
}

/** Without the signs round a word, so that a word is the same one before a comma. */
function bareOfSigns(word: string): string {
  const first = word.search(/[^\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/);
  let end = word.length;
  while (end > first && signs.test(word.charAt(end - 1))) end--;
  return first === -1 ? word : word.slice(first, end);
}
