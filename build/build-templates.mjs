import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the templates in `from` to `to`, with email.mjml compiled: mjml is there to build, not to run. */
export async function buildTemplates(from, to, compileMjml) {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.mjml') });
  const source = readFileSync(join(from, 'email.mjml'), 'utf8');
  writeFileSync(join(to, 'email.html.hbs'), await compileMjml(source, 'templates/email.mjml'));
}
