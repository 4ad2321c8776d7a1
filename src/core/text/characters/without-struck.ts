import type { CharacterTrick } from './character-trick.ts';

/** Strokes and slashes through a character, and the signs of prohibition. */
const strokes = String.raw`[\u0335-\u0338\u20d2\u20d3\u20e0\u20e5\u20eb]`;
const struckLetter = String.raw`[\p{L}\p{N}\p{P}]${strokes}+`;
/** Words that are struck one after the other are struck together, with or without the blanks between them. */
const struckRun = `(?:${struckLetter})+(?:[ \\u00a0]${strokes}*(?:${struckLetter})+)*`;
/** Of the blanks round a struck word one is left. */
const struck = new RegExp(`(?<=^|\\s)${struckRun} |${struckRun}`, 'gu');
const stroke = new RegExp(strokes, 'g');
const mayStrike = new RegExp(strokes);

/** A text without the letters that combining strokes go through. */
export function withoutStruck(text: string, tricks: CharacterTrick[]): string {
  if (!mayStrike.test(text)) return text;
  return text.replace(struck, (run) => {
    tricks.push({ kind: 'struck', written: run.replace(stroke, '').trim(), seen: '' });
    return '';
  });
}
