import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { nearestName } from '../../core/render/templates/nearest-name.ts';
import type { TemplateName, TemplateSet, TemplateSource } from '../../core/render/templates/types.ts';
import { compileMjml } from '../mail/compile-mjml.ts';
import { packageFolder } from './package-folder.ts';
import { readText } from './read-text.ts';

const templateNames: Readonly<Record<TemplateName, true>> = {
  'email.subject.hbs': true,
  'email.html.hbs': true,
  'email.txt.hbs': true,
  'banner.html.hbs': true,
  'banner.css': true,
  'index.html.hbs': true,
  'summary.md.hbs': true,
};

/**
 * The templates of a workspace: a file in `folder` replaces the built-in template of the same name, for every locale, or for
 * one where the locale stands behind the first part of the name (`email.fr.html.hbs`). `email.mjml` stands for
 * `email.html.hbs` where the package `mjml` is installed. Hidden files and README.md are skipped.
 *
 * @param folder the workspace's `templates`, which need not exist.
 * @throws Refusal (usage) for a file that is no template's name (with the nearest one), for two files that stand for the
 * same template, and for a file that cannot be read.
 */
export async function loadTemplates(folder: string): Promise<TemplateSet> {
  const builtInFolder = builtInTemplates();
  const builtIn = await readFolder(builtInFolder, (file) => `built-in:${file}`);
  const own = await readFolder(folder, (file) => `templates/${file}`);
  return {
    find(name, locale) {
      const language = locale.split('-')[0] ?? locale;
      const found =
        own.get(keyOf(name, locale)) ??
        own.get(keyOf(name, language)) ??
        own.get(keyOf(name, '')) ??
        builtIn.get(keyOf(name, ''));
      if (found) return found;
      throw new Error(`the built-in template ${name} is missing from ${builtInFolder}`);
    },
  };
}

/** dist/templates, where nothing is left to compile, from the built program; from the sources templates/, which dist/ may lag behind. */
function builtInTemplates(): string {
  const dist = join(packageFolder(), 'dist');
  const isBuilt = import.meta.filename.startsWith(dist + sep);
  return isBuilt ? join(dist, 'templates') : join(packageFolder(), 'templates');
}

async function readFolder(
  folder: string,
  shownAs: (file: string) => string,
): Promise<ReadonlyMap<string, TemplateSource>> {
  const templates = new Map<string, TemplateSource>();
  for (const file of await templateFiles(folder)) {
    const { name, locale } = parseFileName(file);
    const key = keyOf(name, locale);
    const earlier = templates.get(key);
    if (earlier) throw twice(earlier.file, shownAs(file));
    const text = await readText(join(folder, file));
    templates.set(key, {
      file: shownAs(file),
      text: file.endsWith('.mjml') ? await compileMjml(text, shownAs(file)) : text,
    });
  }
  return templates;
}

async function templateFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return files.filter((file) => !file.startsWith('.') && file !== 'README.md').sort();
}

function parseFileName(file: string): { readonly name: TemplateName; readonly locale: string } {
  const [first = '', ...rest] = file.replace(/\.mjml$/, '.html.hbs').split('.');
  const whole = [first, ...rest].join('.');
  if (isTemplateName(whole)) return { name: whole, locale: '' };
  const [locale = '', ...end] = rest;
  const withoutLocale = [first, ...end].join('.');
  if (isTemplateName(withoutLocale) && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale))
    return { name: withoutLocale, locale };
  const known = [...Object.keys(templateNames), 'email.mjml'];
  const nearest = nearestName(file, known);
  throw new Refusal('usage', {
    message: `templates/${file} is not the name of a template`,
    expected: `one of ${known.join(', ')}, or one with a locale, such as email.fr.html.hbs`,
    found: file,
    remedy: nearest === null ? 'rename it, or move it out of templates/' : `did you mean ${nearest}?`,
  });
}

function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templateNames, name);
}

function keyOf(name: TemplateName, locale: string): string {
  return `${name} ${locale.toLowerCase()}`;
}

function twice(one: string, other: string): Refusal {
  return new Refusal('usage', {
    message: `${one} and ${other} stand for the same template`,
    expected: 'one of them',
    found: 'both',
    remedy: 'remove one',
  });
}
