import { couldBeTitle, readsAsTitle, startsAfresh } from './title-line.ts';

interface TitleLine {
  readonly title: string;
  readonly marker: 'bold' | 'plain';
  /** How many lines are used up. */
  readonly taken: number;
  /** What the line after them is without the mark that belongs to the title; null where it is as it was. */
  readonly next: string | null;
}

const hardBreak = /(?: {2,}|\\|<br\s*\/?>\s*)$/i;
const boldLine = /^(?:\*\*|__)([^*]{2,120})(?:\*\*|__):?$/;

function bare(line: string): string {
  return line.replace(hardBreak, '').trim();
}

/** A paragraph without the titles that stand above it. */
export interface Untitled {
  readonly titles: readonly { readonly title: string; readonly marker: 'bold' | 'plain'; readonly offset: number }[];
  /** Markdown of what is left; empty where nothing is. */
  readonly rest: string;
  /** Lines that are used up. */
  readonly taken: number;
}

/** Takes the lines that are really titles of what follows them from the top of a paragraph. */
export function splitTitles(lines: readonly string[]): Untitled {
  if (lines.length === 1) return { titles: [], rest: (lines[0] as string).trim(), taken: 0 };
  const paragraph = new ParagraphLines(lines.map((line) => line.trimStart()));
  const titles: { title: string; marker: 'bold' | 'plain'; offset: number }[] = [];
  let at = 0;
  for (let split = splitTitleLine(paragraph, at); split !== null; split = splitTitleLine(paragraph, at)) {
    titles.push({ title: split.title, marker: split.marker, offset: at });
    at += split.taken;
    if (split.next !== null) paragraph.lines[at] = split.next;
  }
  return { titles, rest: paragraph.lines.slice(at).join('\n').trim(), taken: at };
}

/** The lines of a paragraph, of which titles may be taken from the top one after the other. */
class ParagraphLines {
  readonly lines: string[];
  /** Characters of all lines from each on, and the longest of them; made when a line first looks like a title. */
  private lengths: Float64Array | null = null;
  private widths: Float64Array | null = null;

  constructor(lines: string[]) {
    this.lines = lines;
  }

  /** Characters of the lines from one on. */
  lengthFrom(at: number): number {
    this.lengths ??= this.fromBelow((length, below) => length + below);
    return this.lengths[at] as number;
  }

  /** Characters of the longest line from one on. */
  widthFrom(at: number): number {
    this.widths ??= this.fromBelow(Math.max);
    return this.widths[at] as number;
  }

  private fromBelow(join: (length: number, below: number) => number): Float64Array {
    const joined = new Float64Array(this.lines.length + 1);
    for (let at = this.lines.length - 1; at >= 0; at--) {
      joined[at] = join((this.lines[at] as string).length, joined[at + 1] as number);
    }
    return joined;
  }
}

/**
 * A first line of a paragraph, from line `at` on, that is really the title of the rest: a bold run closed on the next line (`**Title` /
 * `**text`), a bold line, or a plain short line before a long one that was not wrapped there. Null where it is no title.
 */
function splitTitleLine(paragraph: ParagraphLines, at: number): TitleLine | null {
  const first = paragraph.lines[at];
  const second = paragraph.lines[at + 1];
  if (first === undefined || second === undefined || first.length > 130) return null;
  const line = bare(first);
  if (line.startsWith('**') && !line.includes('**', 2) && second.startsWith('**')) {
    const title = line.slice(2).trim();
    if (!couldBeTitle(title)) return null;
    const opened = second.slice(2).trim();
    return { title, marker: 'bold', taken: opened === '' ? 2 : 1, next: opened === '' ? null : opened };
  }
  const bold = boldLine.exec(line)?.[1];
  if (bold !== undefined) {
    if (!couldBeTitle(bold) || paragraph.lengthFrom(at + 1) < 60) return null;
    return { title: line, marker: 'bold', taken: 1, next: null };
  }
  if (!readsAsTitle(line) || /[*_`[\]<]/.test(line) || !startsAfresh(second)) return null;
  if (second.length < 60 || second.length < line.length * 1.5) return null;
  if (!hardBreak.test(first) && wasWrapped(paragraph, at)) return null;
  return { title: line, marker: 'plain', taken: 1, next: null };
}

/** Whether the line ends where a text editor would have wrapped it: the next word would not have fitted. */
function wasWrapped(paragraph: ParagraphLines, at: number): boolean {
  const length = (paragraph.lines[at] as string).length;
  const width = Math.max(length, paragraph.widthFrom(at + 1));
  if (width > 120) return false;
  const nextWord = /^\S+/.exec(paragraph.lines[at + 1] ?? '')?.[0].length ?? 0;
  return length + 1 + nextWord > width - 12;
}
