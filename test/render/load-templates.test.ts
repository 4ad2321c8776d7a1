import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkAllTemplates } from '../../src/core/render/templates/check-templates.ts';
import { loadTemplates } from '../../src/shell/workspace/load-templates.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairnotice-templates-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

describe('templates', () => {
  test('are the built-in ones without a folder, and all of them compile', async () => {
    const templates = await loadTemplates(join(folder, 'missing'));
    expect(checkAllTemplates(templates, ['en', 'fr-CA']).map(({ file }) => file)).toEqual([
      'built-in:email.subject.hbs',
      expect.stringMatching(/^built-in:email\.(?:mjml|html\.hbs)$/),
      'built-in:email.txt.hbs',
      'built-in:banner.html.hbs',
      'built-in:index.html.hbs',
      'built-in:summary.md.hbs',
    ]);
    expect(templates.find('banner.css', 'en').text).toContain('.fairnotice-banner');
  });

  test('of the user replace the built-in ones, for all locales or for one', async () => {
    await write({
      'email.txt.hbs': 'all',
      'email.fr.txt.hbs': 'French',
      'email.fr-CA.txt.hbs': 'Canadian',
      '.gitkeep': '',
      'README.md': 'x',
    });
    const templates = await loadTemplates(folder);
    const found = ['en', 'fr', 'fr-CA', 'fr-FR', 'de'].map((locale) => templates.find('email.txt.hbs', locale));
    expect(found.map(({ text }) => text)).toEqual(['all', 'French', 'Canadian', 'French', 'all']);
    expect(found[1]?.file).toBe('templates/email.fr.txt.hbs');
    expect(templates.find('email.subject.hbs', 'fr').file).toBe('built-in:email.subject.hbs');
  });

  test.each([
    ['email.txt', 'email.txt.hbs'],
    ['emial.html.hbs', 'email.html.hbs'],
    ['banner.htm.hbs', 'banner.html.hbs'],
  ])('a file called %s is reported, with the nearest name', async (name, nearest) => {
    await write({ [name]: 'x' });
    await expect(loadTemplates(folder)).rejects.toMatchObject({ remedy: `did you mean ${nearest}?` });
  });

  test.each(['notes.docx', 'email.fr_FR!.txt.hbs', 'email'])('a file called %s is reported', async (name) => {
    await write({ [name]: 'x' });
    await expect(loadTemplates(folder)).rejects.toThrow('is not the name of a template');
  });

  test('may be MJML, compiled with its holes', async () => {
    await write({
      'email.mjml':
        '<mjml><mj-body><mj-section><mj-column><mj-text>{{policy.title}}</mj-text></mj-column></mj-section></mj-body></mjml>',
    });
    const source = (await loadTemplates(folder)).find('email.html.hbs', 'en');
    expect(source.file).toBe('templates/email.mjml');
    expect(source.text).toMatch(/<table[\s\S]*\{\{policy\.title\}\}/);
  });

  test('of MJML without <mjml> are refused as the mistake of a template', async () => {
    await write({ 'email.mjml': '<p>Hello</p>' });
    await expect(loadTemplates(folder)).rejects.toMatchObject({ name: 'Refusal', kind: 'usage' });
    await expect(loadTemplates(folder)).rejects.toThrow('templates/email.mjml');
  });

  test('of MJML that is not valid are refused with the line', async () => {
    await write({ 'email.mjml': '<mjml>\n<mj-body>\n<mj-nothing></mj-nothing>\n</mj-body>\n</mjml>' });
    await expect(loadTemplates(folder)).rejects.toThrow('templates/email.mjml, line 3');
  });

  test('cannot be two for the same thing', async () => {
    await write({ 'email.mjml': '<mjml><mj-body></mj-body></mjml>', 'email.html.hbs': 'x' });
    await expect(loadTemplates(folder)).rejects.toThrow('stand for the same template');
  });

  test('that are faulty are found when all are checked', async () => {
    await write({ 'banner.html.hbs': '<p>\n{{polcy.title}}</p>' });
    const templates = await loadTemplates(folder);
    expect(() => checkAllTemplates(templates, ['en'])).toThrow('templates/banner.html.hbs, line 2');
  });
});
