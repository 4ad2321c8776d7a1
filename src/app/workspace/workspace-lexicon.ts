import type { Lexicon } from '../../core/materiality/vocabulary/lexicon.ts';
import { lexiconFiles } from '../../shell/workspace/lexicon-files.ts';
import { hasWorkspace } from '../../shell/workspace/workspace-folder.ts';

/**
 * The terms that the workspace in `folder` adds to the built-in ones; null where it adds none, and outside a workspace.
 *
 * @throws Refusal (usage) for a lexicon file that cannot be read, with its line.
 */
export async function workspaceLexicon(folder: string): Promise<Lexicon | null> {
  if (!hasWorkspace(folder)) return null;
  const files = await lexiconFiles(folder);
  if (files.length === 0) return null;
  // Loaded here because checking the files needs two packages that most runs do not.
  const { readLexicon } = await import('../../shell/workspace/read-lexicon.ts');
  return readLexicon(folder, files);
}
