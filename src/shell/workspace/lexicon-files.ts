import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files in which a workspace keeps its own terms, relative to `folder`: `lexicon.yaml`, then `lexicon/*.yaml` by name. */
export async function lexiconFiles(folder: string): Promise<readonly string[]> {
  const inFolder = existsSync(join(folder, 'lexicon')) ? await namesIn(join(folder, 'lexicon')) : [];
  const alone = ['lexicon.yaml', 'lexicon.yml'].filter((name) => existsSync(join(folder, name)));
  return [
    ...alone,
    ...inFolder
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => `lexicon/${name}`),
  ];
}

/** What is in a folder; nothing where it is a file. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}
