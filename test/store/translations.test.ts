import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Translation } from '../../src/core/notice/life/revision.ts';
import { hashOf } from '../../src/core/text/policy/canonical-text.ts';
import { occasion, temporaryStore, writeNotice } from './store-fixtures.ts';

const inLocale = (locale: string, text: string, number = 1): Translation => ({
  policy: 'privacy',
  number,
  locale,
  hash: hashOf(text),
  text,
  source: `policies/privacy.${locale}.md`,
});

async function storeWith(translations: readonly Translation[]) {
  const { store, file } = await temporaryStore();
  await writeNotice(store);
  await store.write(occasion, async (writer) => {
    for (const translation of translations) await writer.addTranslation(translation);
  });
  const raw = new Database(file);
  onTestFinished(() => void raw.close());
  return { store, raw };
}

test('the last text of each locale is the one that holds, revision by revision', async () => {
  const { store } = await storeWith([
    inLocale('fr', 'un\n'),
    inLocale('de', 'eins\n'),
    inLocale('fr', 'un bis\n'),
    inLocale('fr', 'deux\n', 2),
  ]);
  expect(await store.translations('privacy', 1)).toEqual([inLocale('de', 'eins\n'), inLocale('fr', 'un bis\n')]);
  expect(await store.translations('privacy', 2)).toEqual([inLocale('fr', 'deux\n', 2)]);
  expect(await store.translations('cookies', 1)).toEqual([]);
});

test.each(["UPDATE translations SET source = 'other'", 'DELETE FROM translations'])(
  '%s is refused',
  async (statement) => {
    const { raw } = await storeWith([inLocale('fr', 'un\n')]);
    expect(() => raw.exec(statement)).toThrow('a translation is immutable');
  },
);

test('a text that is not what was kept is a refusal that names the row', async () => {
  const { store, raw } = await storeWith([inLocale('fr', 'un\n')]);
  raw.exec("DROP TRIGGER translations_stay; UPDATE translations SET text = 'autre'");
  await expect(store.translations('privacy', 1)).rejects.toMatchObject({
    kind: 'attention',
    facts: { damagedRow: 'translations privacy@1/fr' },
  });
});

test('a text without its hash, or of a revision that is not there, is not kept', async () => {
  const { store } = await storeWith([]);
  const add = (translation: Translation) => store.write(occasion, (writer) => writer.addTranslation(translation));
  await expect(add({ ...inLocale('fr', 'un\n'), hash: hashOf('autre\n') })).rejects.toThrow('hash');
  await expect(add(inLocale('fr', 'neuf\n', 9))).rejects.toThrow();
  expect(await store.translations('privacy', 9)).toEqual([]);
});
