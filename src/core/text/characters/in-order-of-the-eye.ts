import bidiFactory from 'bidi-js';
import type { CharacterTrick } from './character-trick.ts';

const control = /[\u202a-\u202e\u2066-\u2069]/;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** A character with what combines with it: it stays together when the order is turned. */
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** The order of many isolates takes time that grows with their square; a page breaks its lines sooner than this anyway. */
const longestLine = 2000;

let bidi: ReturnType<typeof bidiFactory> | null = null;

/**
 * A text whose direction is overridden, embedded or isolated by characters, in the order in which it is seen. In a line that holds
 * right-to-left letters, embeddings and isolates are the means of good typography and only overrides are undone.
 */
export function inOrderOfTheEye(text: string, tricks: CharacterTrick[]): string {
  if (!control.test(text)) return text;
  return text
    .split('\n')
    .map((line) =>
      control.test(line)
        ? piecesOf(line)
            .map((piece) => pieceInOrder(piece, tricks))
            .join('')
        : line,
    )
    .join('\n');
}

function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > longestLine) {
    const space = line.lastIndexOf(' ', from + longestLine);
    const cut = space > from ? space : from + longestLine;
    pieces.push(line.slice(from, cut));
    from = cut;
  }
  return [...pieces, line.slice(from)];
}

function pieceInOrder(piece: string, tricks: CharacterTrick[]): string {
  const written = piece.replace(controls, '');
  const seen = rightToLeft.test(piece) ? overridesUndone(piece) : asDisplayed(piece);
  if (seen !== written) tricks.push({ kind: 'reversed', ...differing(written, seen) });
  return seen;
}

const override = /([\u202d\u202e])([^\u202a-\u202e\u2066-\u2069]*)\u202c?/g;

function overridesUndone(piece: string): string {
  return piece
    .replace(override, (_, mark: string, words: string) => {
      const isNatural = mark === '\u202e' ? rightToLeft.test(words) : leftToRight.test(words);
      return isNatural ? words : clustersOf(words).reverse().join('');
    })
    .replace(controls, '');
}

function clustersOf(text: string): string[] {
  return text.match(cluster) ?? [];
}

/** From left to right as a browser puts it on a page that reads from left to right (rule L2 of the Unicode bidirectional algorithm). */
function asDisplayed(piece: string): string {
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(piece, 'ltr');
  const clusters: string[] = [];
  const levelOf: number[] = [];
  let at = 0;
  for (const each of clustersOf(piece)) {
    const level = levels[at] ?? 0;
    at += each.length;
    if (control.test(each)) continue;
    clusters.push(level % 2 === 1 ? (bidi.getMirroredCharacter(each) ?? each) : each);
    levelOf.push(level);
  }
  for (let level = Math.max(0, ...levelOf); level > 0; level--) turnRuns(clusters, levelOf, level);
  return clusters.join('');
}

/** Turns every run of clusters whose level is at least `level`. */
function turnRuns(clusters: string[], levelOf: number[], level: number): void {
  for (let start = 0; start < clusters.length; start++) {
    if ((levelOf[start] as number) < level) continue;
    let end = start;
    while (end < clusters.length && (levelOf[end] as number) >= level) end++;
    turn(clusters, start, end);
    turn(levelOf, start, end);
    start = end;
  }
}

function turn<T>(list: T[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const kept = list[low] as T;
    list[low] = list[high] as T;
    list[high] = kept;
  }
}

/** The words that differ, without those that both begin or end with. */
function differing(written: string, seen: string): { readonly written: string; readonly seen: string } {
  let start = 0;
  while (start < written.length && written[start] === seen[start]) start++;
  let same = 0;
  const most = Math.min(written.length, seen.length) - start;
  while (same < most && written[written.length - 1 - same] === seen[seen.length - 1 - same]) same++;
  start = written.lastIndexOf(' ', start - 1) + 1;
  const endAt = (text: string): number => {
    const space = text.indexOf(' ', text.length - same);
    return space === -1 ? text.length : space;
  };
  return { written: written.slice(start, endAt(written)), seen: seen.slice(start, endAt(seen)) };
}
