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
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};

function crossValidated(corpus, core) {
  const dataset = datasetOf(corpus, core);
  const services = [...new Set(dataset.map((row) => row.service))].sort();
  const foldOf = new Map(services.map((service, at) => [service, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const models = trainModels(dataset.filter((row) => foldOf.get(row.service) !== fold));
    return dataset
      .filter((row) => foldOf.get(row.service) === fold)
      .map((row) => ({ label: row.label, prediction: core.assess(row.redline, models) }));
  }).flat();
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
  print(`cross-validated by service, ${folds} folds`, score(crossValidated(corpus, core)));
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
