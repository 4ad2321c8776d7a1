// Writes weights as readable data, strongest first.
import { writeFileSync } from 'node:fs';

const one = (name, sign, comment, { bias, of, threshold }) => {
  const entries = Object.entries(of)
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort((a, b) => b[1] - a[1])
    .map(
      ([key, weight]) =>
        `    ${/^[a-z]+$/i.test(key) ? key : `'${key.replaceAll("'", "\\'")}'`}: ${+weight.toFixed(2)},`,
    );
  return `/** ${comment} */\nexport const ${name}: Weights<${sign}> = {\n  bias: ${+bias.toFixed(2)},\n  threshold: ${threshold},\n  of: {\n${entries.join('\n')}\n  },\n};\n`;
};

/** `models`: [{ name, sign, comment, bias, of, threshold }]. */
export function writeWeights(file, models) {
  const head =
    "import type { CategorySign, MaterialSign, UseSign } from './signs.ts';\nimport type { Weights } from './weights.ts';\n\n// Written by bench/materiality/train.mjs from labelled changes; do not edit by hand.\n\n";
  writeFileSync(file, head + models.map((model) => one(model.name, model.sign, model.comment, model)).join('\n'));
}
