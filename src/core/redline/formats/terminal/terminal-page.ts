import { visibleText } from '../groups/visible-text.ts';
import { topName } from '../groups/wording.ts';
import type { Paint, Style } from './paint.ts';
import { wrapSpans } from './wrap-spans.ts';

/** How a redline is laid out on a terminal: the options with nothing left open. */
export interface Page {
  readonly paint: Paint | null;
  readonly width: number;
  readonly wordsOnly: boolean;
  readonly showFormatting: boolean;
  readonly context: number;
}

/** The text in its style, where there is a painter. */
export function painted(page: Page, style: Style | null, text: string): string {
  return style === null || page.paint === null ? text : page.paint[style](text);
}

/** The text in one style, broken into rows of the page's width; rows after the first are indented by `hang` columns. */
export function wrapped(page: Page, style: Style | null, text: string, hang = 0): readonly string[] {
  const rows = wrapSpans([{ style, text: visibleText(text) }], page.width - hang);
  return rows.map((row, at) => {
    const own = row.map((span) => painted(page, span.style, span.text)).join('');
    return at === 0 ? own : ' '.repeat(hang) + own;
  });
}

/** A section's names as a side heading. */
export function headingOf(section: readonly string[]): string {
  return section.length === 0 ? topName : `§ ${section.map(visibleText).join(' › ')}`;
}
