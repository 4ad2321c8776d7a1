import { couldBeTitle, readsAsTitle, startsAfresh } from './title-line.ts';

export interface TitleLine {
  readonly title: string;
  readonly marker: 'bold' | 'plain';
  readonly rest: readonly string[];
}

const hardBreak = /(?: {2,}|\\|<br\s*\/?>\s*)$/i;
const boldLine = /^(?:\*\*|__)([^*]{2,120})(?:\*\*|__):?$/;

function bare(line: string): string {
  return line.replace(hardBreak, '').trim();
}

/**
 * A first line of a paragraph that is really the title of the rest: a bold run closed on the next line (`**Title` / `**text`), a
 * bold line, or a plain short line before a long one that was not wrapped there. Null where the paragraph has no such line.
 */
export function splitTitleLine(lines: readonly string[]): TitleLine | null {
  const [first, second] = lines;
  if (first === undefined || second === undefined || first.length > 130) return null;
  const line = bare(first);
  const restLength = lines.reduce((sum, each, index) => (index === 0 ? sum : sum + each.length), 0);
  if (line.startsWith('**') && !line.includes('**', 2) && second.startsWith('**')) {
    const title = line.slice(2).trim();
    if (!couldBeTitle(title)) return null;
    const opened = second.slice(2).trim();
    return { title, marker: 'bold', rest: opened === '' ? lines.slice(2) : [opened, ...lines.slice(2)] };
  }
  const bold = boldLine.exec(line)?.[1];
  if (bold !== undefined) {
    if (!couldBeTitle(bold) || restLength < 60) return null;
    return { title: line, marker: 'bold', rest: lines.slice(1) };
  }
  if (!readsAsTitle(line) || /[*_`[\]<]/.test(line) || !startsAfresh(second)) return null;
  if (second.length < 60 || second.length < line.length * 1.5) return null;
  if (!hardBreak.test(first) && wasWrapped(lines)) return null;
  return { title: line, marker: 'plain', rest: lines.slice(1) };
}

/** Whether the first line ends where a text editor would have wrapped it: the next word would not have fitted. */
function wasWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > 120) return false;
  const nextWord = /^\S+/.exec(lines[1] ?? '')?.[0].length ?? 0;
  return (lines[0] ?? '').length + 1 + nextWord > width - 12;
}
