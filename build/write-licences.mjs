import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Licences that ask for no more than to be passed on with the code.
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause']);

/** Writes the licences of the packages whose code the program contains to `file`. Throws for one without a text, or of another kind. */
export function writeLicences(root, packages, file) {
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const licenceFile = readdirSync(folder).find((entry) => /^licen[cs]e(-mit)?(\.|$)/i.test(entry));
    if (!allowed.has(license) || licenceFile === undefined)
      throw new Error(
        `${name} cannot be part of the program: its licence is ${license}, its text ${licenceFile ?? 'missing'}`,
      );
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, licenceFile), 'utf8').trim()}\n`;
  });
  const rule = `\n${'-'.repeat(78)}\n\n`;
  writeFileSync(file, `fairnotice contains code of these packages.\n${rule}${texts.join(rule)}`);
}
