import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { DataTerm, Facet } from '../../core/materiality/lexicon/term.ts';
import type { Lexicon } from '../../core/materiality/vocabulary/lexicon.ts';
import { makeLexicon } from '../../core/materiality/vocabulary/make-lexicon.ts';
import type { AddedTerms } from '../../core/materiality/vocabulary/vocabulary.ts';
import { Refusal } from '../../core/refusal.ts';
import { lexiconSchema } from './lexicon-schema.ts';
import { readText } from './read-text.ts';
import { yamlLine } from './yaml-line.ts';

/**
 * Reads a workspace's own terms.
 *
 * @param files relative to `folder`, as `lexiconFiles` gives them.
 * @returns null where they hold no term.
 * @throws Refusal (usage) where a file is not YAML or says something unknown; with the file and the line.
 */
export async function readLexicon(folder: string, files: readonly string[]): Promise<Lexicon | null> {
  const texts = await Promise.all(files.map((file) => readText(join(folder, file))));
  const terms: Partial<Record<Facet, DataTerm[]>> = {};
  for (const [index, file] of files.entries()) {
    for (const [facet, added] of Object.entries(termsIn(texts[index] ?? '', file)) as [Facet, readonly DataTerm[]][]) {
      const list = terms[facet] ?? [];
      list.push(...added);
      if (list.length > 0) terms[facet] = list;
    }
  }
  return Object.keys(terms).length === 0 ? null : makeLexicon(terms);
}

/** The terms in the text of one lexicon file. Throws as {@link readLexicon}. */
export function termsIn(text: string, file: string): AddedTerms {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    throw new Refusal('usage', {
      message: `${file} is not valid YAML`,
      expected: 'YAML',
      found: `${broken.message.split('\n')[0]} (line ${broken.linePos?.[0].line ?? 1})`,
      remedy: `fix that line of ${file}`,
    });
  }
  const result = lexiconSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data as AddedTerms;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const line = yamlLine(document, [...path, ...unknown], lines) ?? 1;
  const value: unknown = path.length === 0 ? document.toJS() : document.getIn(path);
  throw new Refusal('usage', {
    message: `${file} has an entry that cannot be read`,
    expected: unknown.length === 0 ? expectation(issue?.message ?? '') : knownUnder(path),
    found: `${unknown[0] ?? shown(value)} (${file}, line ${line})`,
    remedy: `fix that line; docs/materiality-lexicon.md explains the file`,
  });
}

function knownUnder(path: readonly (string | number)[]): string {
  return path.length === 0
    ? `one of the lists ${Object.keys(lexiconSchema.shape).join(', ')}`
    : 'term, extends, words or sensitive';
}

function expectation(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/^expected /, '');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
