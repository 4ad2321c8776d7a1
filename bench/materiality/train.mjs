// Trains the weights on a benchmark folder and writes them into the core.
// usage: node bench/materiality/train.mjs [--corpus FOLDER] [--out FILE]
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from './corpus.mjs';
import { datasetOf, loadCore } from './dataset.mjs';
import { trainModels } from './models.mjs';
import { writeWeights } from './write-weights.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const folder = resolve(option('--corpus', join(root, '../shared/materiality/dev')));
const corpus = readCorpus(folder);
if (corpus === null) {
  console.log(`skipped: no labelled pairs in ${folder}`);
} else {
  const models = trainModels(datasetOf(corpus, await loadCore()));
  const file = option('--out', join(root, 'src/core/materiality/weighing/trained-weights.ts'));
  writeWeights(file, Object.values(models));
  console.log(`wrote ${file} from ${corpus.length} pairs`);
}
