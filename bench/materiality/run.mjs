// Scores the assessment on a benchmark folder: plain, cross-validated by service, and the two baselines; with time and memory.
// usage: node bench/materiality/run.mjs [--corpus FOLDER] [--predictions FILE]
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselines } from './baselines.mjs';
import { readCorpus } from './corpus.mjs';
import { datasetOf, loadCore } from './dataset.mjs';
import { trainModels } from './models.mjs';
import { score } from './score.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folds = 10;
const shuffles = 5;
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};

/** A fixed stream of numbers from 0 to 1 for a seed (xorshift). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** The services dealt out to the folds: in alphabetical order for seed 0, shuffled for any other. */
function foldsOf(services, seed) {
  const order = [...services];
  const next = numbersFrom(seed * 7919 || 1);
  for (let at = order.length - 1; seed > 0 && at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return new Map(order.map((service, at) => [service, at % folds]));
}

function crossValidated(dataset, core, seed) {
  const services = [...new Set(dataset.map((row) => row.service))].sort();
  const foldOf = foldsOf(services, seed);
  return Array.from({ length: folds }, (_, fold) => {
    const models = trainModels(dataset.filter((row) => foldOf.get(row.service) !== fold));
    return dataset
      .filter((row) => foldOf.get(row.service) === fold)
      .map((row) => ({ label: row.label, prediction: core.assessAnswers(row.answers, models) }));
  }).flat();
}

/** The mean of figures measured several times, and the lowest of each. */
function meanOf(runs) {
  const over = (pick) => {
    const all = runs.map(pick);
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    return { mean: Math.round(mean * 1000) / 1000, lowest: Math.min(...all), highest: Math.max(...all) };
  };
  return {
    'material precision': over(({ material }) => material.precision),
    'material recall': over(({ material }) => material.recall),
    'newUse F1': over(({ newUse }) => newUse.f1),
    'categories precision': over(({ categories }) => categories.precision),
    'categories recall': over(({ categories }) => categories.recall),
    'editorial called material': over(({ editorialAsMaterial }) => Number.parseInt(editorialAsMaterial, 10)),
  };
}

const print = (title, { missed, falseAlarms, ...figures }) => {
  console.log(`\n${title}`);
  console.log(JSON.stringify(figures));
  if (missed) console.log(`missed: ${missed.join(' ')}\nfalse alarms: ${falseAlarms.join(' ')}`);
};

const folder = resolve(option('--corpus', join(root, '../shared/materiality/dev')));
const corpus = readCorpus(folder);
if (corpus === null) {
  console.log(`skipped: no labelled pairs in ${folder}`);
} else {
  const core = await loadCore();
  const start = performance.now();
  const plain = corpus.map(({ label, before, after }) => ({
    label,
    prediction: core.assess(core.redline(core.parsePolicy(before), core.parsePolicy(after))),
  }));
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  print('plain', score(plain));
  const dataset = datasetOf(corpus, core);
  print(`cross-validated by service, ${folds} folds`, score(crossValidated(dataset, core, 0)));
  const repeated = meanOf(Array.from({ length: shuffles }, (_, at) => score(crossValidated(dataset, core, at + 1))));
  console.log(`\ncross-validated by service, ${folds} folds, over ${shuffles} other ways of dealing out the services`);
  for (const [name, { mean, lowest, highest }] of Object.entries(repeated))
    console.log(`  ${name}: ${mean} (${lowest} to ${highest})`);
  for (const { name, rows } of baselines(corpus, core)) print(`baseline: ${name}`, { material: score(rows).material });
  console.log(
    `\n${corpus.length} pairs read, redlined and assessed in ${seconds.toFixed(1)} s; peak memory ${peakMegabytes} MB`,
  );
  const predictions = option('--predictions', null);
  if (predictions) {
    const lines = plain.map(({ label, prediction: { level, newUse, categories } }) =>
      JSON.stringify({ id: label.id, level, newUse, categories }),
    );
    writeFileSync(predictions, `${lines.join('\n')}\n`);
  }
}
