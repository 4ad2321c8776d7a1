// Logistic regression over bags: a bag (a pair of texts) is positive if its strongest instance (a difference) is. The largest of the
// instances' scores is approached by a smooth maximum, so that every instance learns a little. Deterministic: no random start.
const sharpness = 4;

const bounded = (value, sign) => (sign > 0 ? Math.max(0, value) : sign < 0 ? Math.min(0, value) : value);

/**
 * `bags`: [{ positive, weight, instances: [{ name: amount }] }]; bags without instances are left out. Returns { bias, of }.
 * `sign(name)` binds a weight to one side of zero (1 or -1), so that it says what it means; 0 leaves it free.
 */
export function train(bags, { penalty = 0.02, rounds = 400, rate = 0.05, only = () => true, sign = () => 0 } = {}) {
  const used = bags.filter((bag) => bag.instances.length > 0);
  const counts = new Map();
  for (const bag of used)
    for (const name of new Set(bag.instances.flatMap((instance) => Object.keys(instance))))
      if (only(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= 4)
    .map(([name]) => name)
    .sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const size = names.length;
  const signs = names.map(sign);
  const scale = new Float64Array(size);
  // Flat arrays: the cells of a row lie side by side, the rows of a bag too.
  const [bagEnds, rowEnds, cells, amounts] = [[], [], [], []];
  for (const bag of used) {
    for (const instance of bag.instances) {
      for (const [name, amount] of Object.entries(instance)) {
        const index = at.get(name);
        if (index === undefined) continue;
        cells.push(index);
        amounts.push(amount);
        scale[index] = Math.max(scale[index], Math.abs(amount));
      }
      rowEnds.push(cells.length);
    }
    bagEnds.push(rowEnds.length);
  }
  const columns = Int32Array.from(cells);
  const values = Float64Array.from(amounts, (amount, cell) => amount / (scale[cells[cell]] || 1));
  const weights = new Float64Array(size);
  const slope = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const scores = new Float64Array(rowEnds.length);
  const total = used.reduce((sum, bag) => sum + (bag.weight ?? 1), 0);
  let bias = -1;
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0);
    for (let bag = 0, row = 0; bag < used.length; bag++) {
      const [from, to] = [row, bagEnds[bag]];
      let top = Number.NEGATIVE_INFINITY;
      for (; row < to; row++) {
        let score = bias;
        for (let cell = rowEnds[row - 1] ?? 0; cell < rowEnds[row]; cell++)
          score += weights[columns[cell]] * values[cell];
        scores[row] = score;
        top = Math.max(top, score);
      }
      let all = 0;
      for (let at = from; at < to; at++) all += Math.exp(sharpness * (scores[at] - top));
      const { weight = 1, positive } = used[bag];
      const error = (weight * (1 / (1 + Math.exp(-top)) - (positive ? 1 : 0))) / total;
      for (let at = from; at < to; at++) {
        const part = (error * Math.exp(sharpness * (scores[at] - top))) / all;
        for (let cell = rowEnds[at - 1] ?? 0; cell < rowEnds[at]; cell++) slope[columns[cell]] += part * values[cell];
        slope[size] += part;
      }
    }
    for (let index = 0; index <= size; index++) {
      const gradient = slope[index] + (index < size ? (penalty * weights[index]) / 10 : 0);
      first[index] = 0.9 * first[index] + 0.1 * gradient;
      second[index] = 0.999 * second[index] + 0.001 * gradient * gradient;
      const step =
        (rate * (first[index] / (1 - 0.9 ** round))) / (Math.sqrt(second[index] / (1 - 0.999 ** round)) + 1e-8);
      if (index < size) weights[index] = bounded(weights[index] - step, signs[index]);
      else bias -= step;
    }
  }
  return { bias, of: Object.fromEntries(names.map((name, index) => [name, weights[index] / (scale[index] || 1)])) };
}
