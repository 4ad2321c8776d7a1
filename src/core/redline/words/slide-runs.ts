import type { NumberedText } from './vocabulary.ts';

const furthest = 60;

/**
 * An insertion between repeated words can be shown in several places ("We [keep logs. We] share" or "[We keep logs.] We share"). Puts
 * pure insertions and deletions where they begin and end at the strongest stops. Works on `match` in place.
 */
export function slideRuns(match: Int32Array, before: NumberedText, after: NumberedText): void {
  for (let at = 0; at + 1 < match.length; at++) {
    const left = match[at] as number;
    const right = match[at + 1] as number;
    if (left >= 0 && right > left + 1) slideInsertion(match, after, at, left + 1, right);
  }
  let at = 0;
  while (at < match.length) {
    if ((match[at] as number) >= 0) {
      at++;
      continue;
    }
    const from = at;
    while (at < match.length && (match[at] as number) < 0) at++;
    const previous = from === 0 ? -1 : (match[from - 1] as number);
    const next = at === match.length ? after.tokens.count : (match[at] as number);
    if (previous >= 0 && next === previous + 1) slideDeletion(match, before, from, at);
  }
}

/** The tokens `from..to` of `after` stand between the matches of `at` and the token after it. */
function slideInsertion(match: Int32Array, after: NumberedText, at: number, from: number, to: number): void {
  const { numbers } = after;
  const left = countWhile(
    Math.min(furthest, from, at + 1),
    (step) => match[at - step] === from - 1 - step && numbers[from - 1 - step] === numbers[to - 1 - step],
  );
  const right = countWhile(
    Math.min(furthest, numbers.length - to, match.length - at - 1),
    (step) => match[at + 1 + step] === to + step && numbers[from + step] === numbers[to + step],
  );
  const best = bestShift(after, from, to, left, right);
  for (let step = 0; step < -best; step++) match[at - step] = to - 1 - step;
  for (let step = 0; step < best; step++) match[at + 1 + step] = from + step;
}

/** The tokens `from..to` of `before` are deleted between two neighbouring matches. */
function slideDeletion(match: Int32Array, before: NumberedText, from: number, to: number): void {
  const { numbers } = before;
  const last = match[from - 1] as number;
  const left = countWhile(
    Math.min(furthest, from),
    (step) => match[from - 1 - step] === last - step && numbers[from - 1 - step] === numbers[to - 1 - step],
  );
  const right = countWhile(
    Math.min(furthest, numbers.length - to),
    (step) => match[to + step] === last + 1 + step && numbers[from + step] === numbers[to + step],
  );
  const best = bestShift(before, from, to, left, right);
  for (let step = 0; step < -best; step++) {
    match[to - 1 - step] = match[from - 1 - step] as number;
    match[from - 1 - step] = -1;
  }
  for (let step = 0; step < best; step++) {
    match[from + step] = match[to + step] as number;
    match[to + step] = -1;
  }
}

function countWhile(most: number, holds: (step: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count++;
  return count;
}

/** How far the run `from..to` is best moved, negative to the left; at most `left` or `right`, the shortest way among equals. */
function bestShift(read: NumberedText, from: number, to: number, left: number, right: number): number {
  let best = 0;
  let bestStrength = stopBefore(read, from) + stopBefore(read, to);
  for (let distance = 1; distance <= Math.max(left, right); distance++) {
    for (const shift of [-distance, distance]) {
      if (shift < -left || shift > right) continue;
      const strength = stopBefore(read, from + shift) + stopBefore(read, to + shift);
      if (strength <= bestStrength) continue;
      best = shift;
      bestStrength = strength;
    }
  }
  return best;
}

/** How strong a stop ends just before a token: a sentence 4, a clause 2, a comma or bracket 1. */
function stopBefore(read: NumberedText, at: number): number {
  if (at === 0 || at === read.tokens.count) return 4;
  if (read.tokens.isWord(at - 1) === 1) return 0;
  const code = read.text.charCodeAt(read.tokens.start(at - 1));
  if (code === 46 || code === 33 || code === 63 || code === 0x3002) return 4;
  if (code === 59 || code === 58 || code === 124) return 2;
  return code === 44 || code === 41 ? 1 : 0;
}
