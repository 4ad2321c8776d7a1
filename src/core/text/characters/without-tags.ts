import type { CharacterTrick } from './character-trick.ts';

/** Tag characters, except behind the black flag that they make a region's flag of. */
const tags = /(?<!\u{1f3f4})(?<![\u{e0000}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;

/** A text without tag characters, which show nothing and can spell out any ASCII text. */
export function withoutTags(text: string, tricks: CharacterTrick[]): string {
  if (!text.includes('\udb40')) return text;
  return text.replace(tags, (run) => {
    const written = Array.from(run, (tag) => String.fromCharCode((tag.codePointAt(0) as number) & 0x7f));
    tricks.push({ kind: 'character', written: written.join('').replace(/[\x00-\x1f\x7f]/g, ''), seen: '' });
    return '';
  });
}
