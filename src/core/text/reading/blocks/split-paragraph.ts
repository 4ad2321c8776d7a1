const bullets = '\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u25cb\u2013\u2014';
const spacedBullet = /^([\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u25cb\u2013\u2014])[ \t\u00a0]+(\S.*)$/;
const gluedBullet = /^([\u2022\u25cf\u25aa\u25e6\u2023])(\S.*)$/;
const definition = /^(:)[ \t]+(\S.*)$/;
const hardBreak = /(?: {2,}|\\)$/;

/** Lines of a paragraph that belong together: what a typed bullet begins, what defines a term, or neither. */
export interface ParagraphPart {
  /** The bullet or the colon; empty for text without. */
  readonly marker: string;
  readonly lines: readonly string[];
  /** Lines of the paragraph before it. */
  readonly offset: number;
}

/**
 * The parts of a paragraph in which lists are typed with bullets that Markdown does not know, or in which the lines after a term define it
 * (`: text`). A paragraph that is a list of neither is one part.
 */
export function splitParagraph(content: string): readonly ParagraphPart[] {
  const lines = content.split('\n');
  const parts: { marker: string; lines: string[]; offset: number }[] = [];
  for (let offset = 0; offset < lines.length; offset++) {
    const line = lines[offset] as string;
    const [, marker, rest] = markedLine(line.trimStart(), offset > 0) ?? [];
    const open = parts.at(-1);
    if (marker !== undefined && rest !== undefined) parts.push({ marker, lines: [rest], offset });
    else if (open === undefined) parts.push({ marker: '', lines: [line], offset });
    else open.lines.push(line);
  }
  // The break before a new part is no break within one.
  for (const { lines: own } of parts.slice(0, -1)) own.push((own.pop() as string).replace(hardBreak, ''));
  return parts;
}

function markedLine(line: string, canDefine: boolean): RegExpExecArray | null {
  if (line.startsWith(':')) return canDefine ? definition.exec(line) : null;
  return bullets.includes(line.charAt(0)) && line !== '' ? (spacedBullet.exec(line) ?? gluedBullet.exec(line)) : null;
}
