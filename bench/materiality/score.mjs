// Scores predictions against labels: the figures of the benchmark.
const counter = () => ({ tp: 0, fp: 0, fn: 0, tn: 0 });
const count = (c, truth, guess) => {
  c[truth ? (guess ? 'tp' : 'fn') : guess ? 'fp' : 'tn']++;
};
const round = (value) => Math.round(value * 1000) / 1000;
const figures = ({ tp, fp, fn }) => {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
  };
};

/** `rows`: [{ label, prediction: { level, newUse, categories } }]. */
export function score(rows) {
  const material = counter();
  const newUse = counter();
  const categories = { right: 0, guessed: 0, found: 0, wanted: 0 };
  const editorial = { all: 0, material: 0 };
  const missed = [];
  const falseAlarms = [];
  let exact = 0;
  for (const { label, prediction } of rows) {
    const truth = label.level === 'material';
    const guess = prediction.level === 'material';
    count(material, truth, guess);
    count(newUse, label.newUse, prediction.newUse);
    if (prediction.level === label.level) exact++;
    if (label.level === 'editorial') {
      editorial.all++;
      if (guess) editorial.material++;
    }
    if (truth && !guess) missed.push(label.id);
    if (!truth && guess) falseAlarms.push(label.id);
    if (!truth || !guess) continue;
    const accepted = new Set([...label.categories, ...label.alsoAcceptable]);
    for (const category of prediction.categories) {
      categories.guessed++;
      if (accepted.has(category)) categories.right++;
    }
    for (const category of label.categories) {
      categories.wanted++;
      if (prediction.categories.includes(category)) categories.found++;
    }
  }
  return {
    pairs: rows.length,
    material: { ...figures(material), ...material },
    newUse: { ...figures(newUse), ...newUse },
    level: round(exact / (rows.length || 1)),
    editorialAsMaterial: `${editorial.material}/${editorial.all}`,
    categories: {
      precision: round(categories.right / (categories.guessed || 1)),
      recall: round(categories.found / (categories.wanted || 1)),
    },
    missed,
    falseAlarms,
  };
}
