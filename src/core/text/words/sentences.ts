/** A stretch of text. `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// A run of stops is tried once, from its first: tried from each, its time would grow with the square of its length.
const stop = /(?<![.!?\u061f\u06d4])[.!?\u061f\u06d4]+["')\]]*(?=\s)|[\u3002\uff01\uff1f]["')\]\u300d\u300f\uff09]*/g;
const abbreviation =
  /(?:^|[\s("'])(?:[A-Z]|e\.g|i\.e|etc|cf|vs|v|no|nos|art|arts|sec|para|fig|approx|est|inc|ltd|co|corp|llc|plc|pte|pty|gmbh|mr|mrs|ms|dr|prof|st|jr|sr|dept|attn|tel|ext|u\.s|u\.k|u\.s\.a|e\.u|d\.c|p\.o|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\d{1,3}|\(?[a-z])$/i;
/** Initials with a point each, after which a name goes on: "EU-U.S. Data Privacy Framework". */
const initials = /(?:^|[\s("'-])(?:\p{Lu}\.)+\p{Lu}$/u;
const startsSentence = /[\p{Lu}\p{Lo}\p{Lt}\p{N}"'([$*\u2022]/u;

function isBoundary(text: string, from: number, at: number, end: number): boolean {
  if (text.charCodeAt(at) > 0x2fff) return true;
  let next = end;
  while (text[next] === ' ' || text[next] === '\n') next++;
  if (!startsSentence.test(text.slice(next, next + 2))) return false;
  if (text[at] !== '.') return true;
  const before = text.slice(Math.max(from, at - 14), at);
  return !abbreviation.test(before) && !initials.test(before);
}

/**
 * Where the sentences of a plain text lie. The spans follow each other without a gap and cover the text; the white space after a
 * sentence belongs to it. The empty text has none.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(stop)) {
    let end = match.index + match[0].length;
    if (!isBoundary(text, from, match.index, end)) continue;
    while (text[end] === ' ' || text[end] === '\n') end++;
    spans.push({ start: from, end });
    from = end;
  }
  if (from < text.length) spans.push({ start: from, end: text.length });
  return spans;
}

/**
 * The sentences of a plain text, trimmed, in order. Abbreviations, initials and item numbers (`Inc.`, `e.g.`, `No.`, `3.`) end none;
 * Chinese and Japanese stops do without a space.
 */
export function sentencesOf(text: string): string[] {
  return sentenceSpans(text)
    .map((span) => text.slice(span.start, span.end).trim())
    .filter((sentence) => sentence !== '');
}
