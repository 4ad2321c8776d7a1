import { zeros } from '../../text/words/int-room.ts';

/** A possible match of `a` with `b` and what it is worth. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * The heaviest set of candidates in which both sides strictly ascend (a weighted longest increasing subsequence), in order.
 * `width` is an exclusive upper bound of `b`. O(n log n).
 */
export function heaviestChain(candidates: readonly Candidate[], width: number): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const sorted = [...candidates].sort((x, y) => x.a - y.a || y.b - x.b);
  const best = new Float64Array(width + 1);
  const holder = zeros(width + 1).fill(-1);
  const previous = zeros(sorted.length).fill(-1);
  let top = -1;
  let topWeight = 0;
  sorted.forEach((candidate, index) => {
    let weight = 0;
    let from = -1;
    for (let at = candidate.b; at > 0; at -= at & -at) {
      if ((best[at] as number) > weight) {
        weight = best[at] as number;
        from = holder[at] as number;
      }
    }
    previous[index] = from;
    weight += candidate.weight;
    if (weight > topWeight) {
      topWeight = weight;
      top = index;
    }
    for (let at = candidate.b + 1; at <= width; at += at & -at) {
      if ((best[at] as number) >= weight) continue;
      best[at] = weight;
      holder[at] = index;
    }
  });
  const chain: Candidate[] = [];
  for (let index = top; index !== -1; index = previous[index] ?? -1) {
    const candidate = sorted[index];
    if (candidate !== undefined) chain.push(candidate);
  }
  return chain.reverse();
}
