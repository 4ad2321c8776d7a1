import { zeros } from '../../text/words/int-room.ts';

/**
 * A longest common subsequence by Myers' linear-space algorithm, as in GNU diff: where a stretch needs more than `costLimit` steps
 * it is cut at the furthest point reached, so that the time is bounded by length × limit and the answer stays a valid match.
 */
export class SequenceMatcher {
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly match: Int32Array;
  private readonly costLimit: number;
  private forward = zeros(0);
  private backward = zeros(0);

  /** `match[i]` becomes the position in `b` matched to `a[i]`; positions that hold -1 stay so where nothing matches. */
  constructor(a: Int32Array, b: Int32Array, match: Int32Array, costLimit: number) {
    this.a = a;
    this.b = b;
    this.match = match;
    this.costLimit = costLimit;
  }

  /** Matches `a[aLow..aHigh)` with `b[bLow..bHigh)`. */
  run(aLow: number, aHigh: number, bLow: number, bHigh: number): void {
    const { a, b, match } = this;
    const stack = [aLow, aHigh, bLow, bHigh];
    while (stack.length > 0) {
      let bTo = stack.pop() ?? 0;
      let bFrom = stack.pop() ?? 0;
      let aTo = stack.pop() ?? 0;
      let aFrom = stack.pop() ?? 0;
      while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) match[aFrom++] = bFrom++;
      while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) match[--aTo] = --bTo;
      if (aFrom === aTo || bFrom === bTo) continue;
      const [x, y] = this.middle(aFrom, aTo, bFrom, bTo);
      if ((x === aFrom && y === bFrom) || (x === aTo && y === bTo)) continue;
      stack.push(x, aTo, y, bTo, aFrom, x, bFrom, y);
    }
  }

  /** A point on a shortest edit path, or on a good one where the limit is reached. */
  private middle(xoff: number, xlim: number, yoff: number, ylim: number): [number, number] {
    const { a, b } = this;
    const dmin = xoff - ylim;
    const dmax = xlim - yoff;
    const size = dmax - dmin + 5;
    if (this.forward.length < size) {
      this.forward = zeros(size * 2);
      this.backward = zeros(size * 2);
    }
    const fd = this.forward;
    const bd = this.backward;
    const shift = 2 - dmin;
    const fmid = xoff - yoff;
    const bmid = xlim - ylim;
    let fmin = fmid;
    let fmax = fmid;
    let bmin = bmid;
    let bmax = bmid;
    const odd = ((fmid - bmid) & 1) !== 0;
    fd[fmid + shift] = xoff;
    bd[bmid + shift] = xlim;
    for (let cost = 1; ; cost++) {
      if (fmin > dmin) fd[--fmin - 1 + shift] = -1;
      else ++fmin;
      if (fmax < dmax) fd[++fmax + 1 + shift] = -1;
      else --fmax;
      for (let d = fmax; d >= fmin; d -= 2) {
        const low = fd[d - 1 + shift] as number;
        const high = fd[d + 1 + shift] as number;
        let x = low < high ? high : low + 1;
        let y = x - d;
        while (x < xlim && y < ylim && a[x] === b[y]) {
          x++;
          y++;
        }
        fd[d + shift] = x;
        if (odd && bmin <= d && d <= bmax && (bd[d + shift] as number) <= x) return [x, y];
      }
      if (bmin > dmin) bd[--bmin - 1 + shift] = 0x7fffffff;
      else ++bmin;
      if (bmax < dmax) bd[++bmax + 1 + shift] = 0x7fffffff;
      else --bmax;
      for (let d = bmax; d >= bmin; d -= 2) {
        const low = bd[d - 1 + shift] as number;
        const high = bd[d + 1 + shift] as number;
        let x = low < high ? low : high - 1;
        let y = x - d;
        while (xoff < x && yoff < y && a[x - 1] === b[y - 1]) {
          x--;
          y--;
        }
        bd[d + shift] = x;
        if (!odd && fmin <= d && d <= fmax && x <= (fd[d + shift] as number)) return [x, y];
      }
      if (cost >= this.costLimit) {
        return this.furthest([xoff, xlim, yoff, ylim], [fmin, fmax, bmin, bmax], shift);
      }
    }
  }

  private furthest(area: readonly number[], diagonals: readonly number[], shift: number): [number, number] {
    const [xoff = 0, xlim = 0, yoff = 0, ylim = 0] = area;
    const [fmin = 0, fmax = 0, bmin = 0, bmax = 0] = diagonals;
    let forwardBest = -1;
    let forwardX = xoff;
    for (let d = fmax; d >= fmin; d -= 2) {
      let x = Math.min(this.forward[d + shift] as number, xlim);
      if (x - d > ylim) x = ylim + d;
      if (x + x - d > forwardBest) {
        forwardBest = x + x - d;
        forwardX = x;
      }
    }
    let backwardBest = Number.MAX_SAFE_INTEGER;
    let backwardX = xlim;
    for (let d = bmax; d >= bmin; d -= 2) {
      let x = Math.max(xoff, this.backward[d + shift] as number);
      if (x - d < yoff) x = yoff + d;
      if (x + x - d < backwardBest) {
        backwardBest = x + x - d;
        backwardX = x;
      }
    }
    if (xlim + ylim - backwardBest < forwardBest - (xoff + yoff)) return [forwardX, forwardBest - forwardX];
    return [backwardX, backwardBest - backwardX];
  }
}
