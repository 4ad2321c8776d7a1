import { type Span, sentenceSpans } from '../words/sentences.ts';

/**
 * The sentences of each cell of a text before its typography was folded, in order. `cells` are the cells of the folded `text`: its
 * bars are those of the `original`, whatever else differs between them.
 */
export function writtenSentences(text: string, cells: readonly Span[], original: string): string[] {
  const bars = new Bars(text, original);
  return cells.flatMap(({ start }, index) => {
    const next = cells[index + 1];
    const own = original.slice(bars.after(start), next === undefined ? original.length : bars.last(next.start));
    return sentenceSpans(own)
      .map((span) => own.slice(span.start, span.end).trim())
      .filter((sentence) => sentence !== '');
  });
}

/** Finds the bars of one text in another that has the same bars, going forward. */
class Bars {
  private readonly text: string;
  private readonly original: string;
  private read = 0;
  private bar = -1;

  constructor(text: string, original: string) {
    this.text = text;
    this.original = original;
  }

  /** Behind the last bar that stands before a place of the text, in the other text. */
  after(place: number): number {
    return this.last(place) + 1;
  }

  /** Where that bar stands; -1 where none does. */
  last(place: number): number {
    for (; this.read < place; this.read++)
      if (this.text.charCodeAt(this.read) === 124) this.bar = this.original.indexOf('|', this.bar + 1);
    return this.bar;
  }
}
