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
  const data = used.map((bag) => ({
    positive: bag.positive,
    weight: bag.weight ?? 1,
    rows: bag.instances.map((instance) =>
      Object.entries(instance).flatMap(([name, amount]) => (at.has(name) ? [[at.get(name), amount]] : [])),
    ),
  }));
  const scale = new Float64Array(size);
  for (const { rows } of data)
    for (const row of rows) for (const [index, amount] of row) scale[index] = Math.max(scale[index], Math.abs(amount));
  for (const { rows } of data) for (const row of rows) for (const cell of row) cell[1] /= scale[cell[0]] || 1;
  const weights = new Float64Array(size);
  let bias = -1;
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const total = data.reduce((sum, bag) => sum + bag.weight, 0);
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(size + 1);
    for (const { positive, weight, rows } of data) {
      const scores = rows.map((row) => row.reduce((sum, [index, amount]) => sum + weights[index] * amount, bias));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(sharpness * (score - top)));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const error = (weight * (1 / (1 + Math.exp(-top)) - (positive ? 1 : 0))) / total;
      rows.forEach((row, k) => {
        const part = (error * shares[k]) / all;
        for (const [index, amount] of row) slope[index] += part * amount;
        slope[size] += part;
      });
    }
    for (let index = 0; index <= size; index++) {
      const gradient = slope[index] + (index < size ? (penalty * weights[index]) / 10 : 0);
      first[index] = 0.9 * first[index] + 0.1 * gradient;
      second[index] = 0.999 * second[index] + 0.001 * gradient * gradient;
      const step =
        (rate * (first[index] / (1 - 0.9 ** round))) / (Math.sqrt(second[index] / (1 - 0.999 ** round)) + 1e-8);
      if (index < size) weights[index] = bounded(weights[index] - step, sign(names[index]));
      else bias -= step;
    }
  }
  return { bias, of: Object.fromEntries(names.map((name, index) => [name, weights[index] / (scale[index] || 1)])) };
}

/** The probability of one instance. */
export function probability(model, instance) {
  const score = Object.entries(instance).reduce(
    (sum, [name, amount]) => sum + (model.of[name] ?? 0) * amount,
    model.bias,
  );
  return 1 / (1 + Math.exp(-score));
}
