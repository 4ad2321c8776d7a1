/** Powers of two, so that halving them finds the very unit. */
const firstStep = 512;
const longestStep = 16_384;

/**
 * How many UTF-16 units two texts have in common from two places on. Compared in long pieces, as comparing strings costs a tenth of
 * comparing them unit by unit.
 */
export function commonLength(a: string, aFrom: number, b: string, bFrom: number): number {
  const most = Math.min(a.length - aFrom, b.length - bFrom);
  let length = 0;
  const agree = (size: number): boolean =>
    a.slice(aFrom + length, aFrom + length + size) === b.slice(bFrom + length, bFrom + length + size);
  let step = firstStep;
  while (length < most) {
    const size = Math.min(step, most - length);
    if (!agree(size)) break;
    length += size;
    if (step < longestStep) step *= 2;
  }
  while (length < most && step > 1) {
    step /= 2;
    if (length + step <= most && agree(step)) length += step;
  }
  return length;
}
