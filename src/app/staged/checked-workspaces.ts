import { relative } from 'node:path';
import type { ObjectReader } from '../../shell/git/object-reader.ts';
import { stagedName } from '../../shell/git/read-staged.ts';
import { askGit } from '../../shell/git/run-git.ts';
import { CONFIGURATION_FILE } from '../../shell/workspace/configuration-file.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { findWorkspace, hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { type PolicyFiles, policyFiles } from '../policy-files.ts';
import type { StagedCommit } from './staged-commit.ts';

/** A workspace as the commit finds and leaves it. */
export interface CheckedWorkspace {
  /** From the top of the repository: empty, or with a final slash. */
  readonly prefix: string;
  /** The policies' files before and after the commit, relative to the workspace; empty where there are no settings. */
  readonly head: PolicyFiles;
  readonly staged: PolicyFiles;
  /** What is wrong with the staged settings. */
  readonly fault: { readonly path: string; readonly reason: string } | null;
  /** Path of the settings, where they are in no commit and not staged. */
  readonly notStaged: string | null;
}

const none: PolicyFiles = new Map();

/**
 * The workspaces of a repository: every folder with a `fairnotice.yaml` in the index or in HEAD, every folder with notice
 * records, and the one that `cwd` is in, though its settings are not in git yet.
 */
export async function workspacesIn(
  cwd: string,
  reader: ObjectReader,
  commit: StagedCommit,
): Promise<readonly CheckedWorkspace[]> {
  const prefixes = new Set<string>();
  // Deleted settings count: deleting them must not switch the check off.
  for (const path of [...commit.listed, ...commit.deleted]) {
    const prefix = workspaceOf(path);
    if (prefix !== null) prefixes.add(prefix);
  }
  const workspaces = await Promise.all([...prefixes].sort().map((prefix) => workspaceAt(prefix, reader, commit)));
  const local = hasSettings(workspaces) ? null : await unstagedWorkspace(cwd);
  if (local === null) return workspaces;
  return [...workspaces.filter(({ prefix }) => prefix !== local.prefix), local];
}

function hasSettings(workspaces: readonly CheckedWorkspace[]): boolean {
  return workspaces.some(({ head, staged, fault }) => head.size > 0 || staged.size > 0 || fault !== null);
}

function workspaceOf(path: string): string | null {
  if (path === CONFIGURATION_FILE || path.endsWith(`/${CONFIGURATION_FILE}`))
    return path.slice(0, -CONFIGURATION_FILE.length);
  return /^((?:.*\/)?)notices\/[^/]+\/notice\.json$/s.exec(path)?.[1] ?? null;
}

async function workspaceAt(prefix: string, reader: ObjectReader, commit: StagedCommit): Promise<CheckedWorkspace> {
  const path = `${prefix}${CONFIGURATION_FILE}`;
  const changed = commit.changed.has(path);
  const [stagedBytes, headBytes] = await reader.read([stagedName(path), ...(changed ? [`HEAD:${path}`] : [])]);
  const staged = await settingsIn(stagedBytes);
  // Broken settings would switch the check off; whoever changes anything beside them is stopped.
  const head = changed ? await settingsIn(headBytes) : staged;
  const fault =
    'fault' in staged && [...commit.changed].some((other) => other.startsWith(prefix))
      ? { path, reason: staged.fault }
      : null;
  return { prefix, head: filesIn(head), staged: filesIn(staged), fault, notStaged: null };
}

async function settingsIn(bytes: Buffer | null | undefined): ReturnType<typeof policyFiles> {
  return bytes ? policyFiles(bytes.toString('utf8')) : none;
}

function filesIn(settings: Awaited<ReturnType<typeof policyFiles>>): PolicyFiles {
  return 'fault' in settings ? none : settings;
}

async function unstagedWorkspace(cwd: string): Promise<CheckedWorkspace | null> {
  const folder = findWorkspace(undefined, cwd);
  if (!hasWorkspace(folder)) return null;
  const prefix = await askGit(cwd, ['rev-parse', '--show-prefix']);
  const up = relative(folder, cwd).split(/[\\/]/).filter(Boolean).length;
  const parts = prefix.split('/').filter(Boolean);
  // The settings lie above the repository: they are another repository's, or nobody's.
  if (up > parts.length) return null;
  const own = parts
    .slice(0, parts.length - up)
    .map((part) => `${part}/`)
    .join('');
  const settings = await policyFiles(await readText(`${folder}/${CONFIGURATION_FILE}`));
  const files = filesIn(settings);
  return { prefix: own, head: files, staged: files, fault: null, notStaged: `${own}${CONFIGURATION_FILE}` };
}
