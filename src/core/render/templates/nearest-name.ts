/**
 * The known name that is closest to a mistyped one (edit distance at most a third of its length, and at least two), or null
 * where none is near. A name of which the mistyped one is the last part, or the first parts, comes first.
 */
export function nearestName(mistyped: string, known: readonly string[]): string | null {
  const wanted = mistyped.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const lower = name.toLowerCase();
    const isPart = lower.endsWith(`.${wanted}`) || lower.startsWith(`${wanted}.`);
    const distance = isPart ? 0.5 : editDistance(wanted, lower);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
