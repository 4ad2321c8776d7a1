import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Refusal } from '../../core/refusal.ts';
import { CONFIGURATION_FILE } from './configuration-file.ts';
import { type Configuration, configurationSchema } from './configuration-schema.ts';
import { yamlLine } from './yaml-line.ts';

/**
 * Reads and checks `fairnotice.yaml` in `folder`.
 *
 * @throws Refusal (usage) where the file is missing, is not YAML, or says something unknown; with its line.
 */
export async function readConfiguration(folder: string): Promise<Configuration> {
  const file = join(folder, CONFIGURATION_FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Refusal('usage', {
      message: 'This is not a fairnotice workspace',
      expected: `${CONFIGURATION_FILE} in ${folder}`,
      found: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message,
      remedy: 'run `fairnotice init` there, or name the workspace with --workspace DIR',
    });
  }
  return parseConfiguration(text);
}

/** Parses the text of a `fairnotice.yaml`. Throws as {@link readConfiguration}. */
export function parseConfiguration(text: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    throw new Refusal('usage', {
      message: `${CONFIGURATION_FILE} is not valid YAML`,
      expected: 'YAML',
      found: `${broken.message.split('\n')[0]} (line ${broken.linePos?.[0].line ?? 1})`,
      remedy: `fix that line of ${CONFIGURATION_FILE}`,
    });
  }
  const result = configurationSchema.safeParse(plainValue(document));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String);
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const where =
    yamlLine(document, [...path, ...unknownKeys.slice(0, 1)], lines) ?? yamlLine(document, path.slice(0, -1), lines);
  const value = document.getIn(path);
  throw new Refusal('usage', {
    message: `${CONFIGURATION_FILE} has an entry that cannot be read`,
    expected:
      unknownKeys.length > 0
        ? `known settings under ${path.join('.') || 'the top level'}`
        : expectation(issue?.message ?? ''),
    found: `${unknownKeys.length > 0 ? `the setting ${unknownKeys.join(', ')}` : `${path.join('.') || 'the file'} = ${JSON.stringify(value ?? null)}`}${where === null ? '' : ` (line ${where})`}`,
    remedy: `fix ${CONFIGURATION_FILE}; docs/configuration.md lists every setting`,
  });
}

/** The settings as plain values. Aliases that would multiply without end ("a billion laughs") are refused by the parser. */
function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new Refusal('usage', {
      message: `${CONFIGURATION_FILE} is not valid YAML`,
      expected: 'settings written out, or aliases (*name) of an anchor that stands above them, and few of them',
      found: (error as Error).message,
      remedy: `write the values out in ${CONFIGURATION_FILE}`,
    });
  }
}

function expectation(message: string): string {
  return message
    .replace(/^expected /, '')
    .replace(/^Invalid input: expected /, '')
    .replace(/^Invalid key in record$/, 'names of lower-case letters, digits and hyphens, such as "privacy"');
}
