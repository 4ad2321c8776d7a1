import type { TrackedRun, WritingParagraph } from './tracked-paragraph.ts';

type Border = 'ins' | 'del';

/** The paragraph's text where the border does not stand: rejected for an inserted border, accepted for a deleted one. */
function textWithout(border: Border, { runs }: WritingParagraph): string {
  return runs.flatMap(({ track, text }) => (track === border ? [] : text)).join('');
}

/**
 * Takes the start of a word out of a paragraph: all it holds before the first white space, as read without the border.
 * Gives the word's start, and whether white space ended it.
 */
function takeWordStart(border: Border, paragraph: WritingParagraph): readonly [start: string, isWhole: boolean] {
  const runs: TrackedRun[] = [];
  let [start, isWhole] = ['', false];
  for (const run of paragraph.runs) {
    const own = isWhole || run.track === border ? '' : (/^\S*/u.exec(run.text)?.[0] ?? '');
    if (run.track !== border && own.length < run.text.length) isWhole = true;
    start += own;
    // Untouched text stays where it was for the side that has the border.
    if (own !== '' && run.track === null) runs.push({ track: border, text: own });
    if (own.length < run.text.length) runs.push({ track: run.track, text: run.text.slice(own.length) });
  }
  paragraph.runs = runs;
  return [start, isWhole];
}

/**
 * Keeps tracked paragraph borders out of words. Word joins two paragraphs without a space when a border goes, pandoc with
 * one; so where a border stands inside a word of the side without it, the rest of the word is written before the border for
 * that side and after it for the other. Changes the paragraphs (of one change, in order) in place.
 */
export function glueBorders(paragraphs: readonly WritingParagraph[]): void {
  paragraphs.forEach((paragraph, at) => {
    const border = paragraph.end;
    if (border !== 'ins' && border !== 'del') return;
    if (!/\S$/u.test(textWithout(border, paragraph))) return;
    for (const next of paragraphs.slice(at + 1)) {
      const [text, isWhole] = takeWordStart(border, next);
      if (text !== '') paragraph.runs.push({ track: border === 'ins' ? 'del' : 'ins', text });
      if (isWhole || next.end !== border) return;
    }
  });
}
