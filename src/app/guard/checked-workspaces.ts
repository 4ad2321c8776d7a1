import { relative } from 'node:path';
import type { ObjectReader } from '../../shell/git/object-reader.ts';
import { stagedName } from '../../shell/git/read-staged.ts';
import { askGit } from '../../shell/git/run-git.ts';
import { CONFIGURATION_FILE } from '../../shell/workspace/configuration-file.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { findWorkspace, hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { type PolicyFiles, policyFiles } from '../texts/policy-files.ts';
import type { StagedCommit } from './staged-commit.ts';

/** A workspace as the commit finds and leaves it. */
export interface CheckedWorkspace {
  /** From the top of the repository: empty, or with a final slash. */
  readonly prefix: string;
  /** The policies' files before and after the commit, relative to the workspace; empty where there are no settings. */
  readonly head: PolicyFiles;
  readonly staged: PolicyFiles;
  /** The notices that HEAD or the index has, by the names of their folders. */
  readonly notices: readonly string[];
  /** What is wrong with the staged settings. */
  readonly fault: { readonly path: string; readonly reason: string } | null;
  /** Path of the settings, where they are in no commit and not staged. */
  readonly notStaged: string | null;
}

const none: PolicyFiles = new Map();

/**
 * The workspaces that a commit touches: every folder above a changed file that has a `fairnotice.yaml`, in the index or in
 * HEAD, or has notice records; and the one that `cwd` is in, though its settings are not in git yet.
 */
export async function workspacesIn(
  cwd: string,
  reader: ObjectReader,
  commit: StagedCommit,
): Promise<readonly CheckedWorkspace[]> {
  const prefixes = foldersAbove(commit.changed);
  const notices = await noticesIn(reader, commit, prefixes);
  const folders = await Promise.all(
    prefixes.map((prefix, index) => workspaceAt(prefix, notices[index] ?? [], reader, commit)),
  );
  const workspaces = folders.filter((folder) => hasSettings(folder) || folder.notices.length > 0);
  const local = folders.some(hasSettings) ? null : await unstagedWorkspace(cwd);
  if (local === null) return workspaces;
  const present = workspaces.find(({ prefix }) => prefix === local.prefix);
  return [...workspaces.filter((other) => other !== present), { ...local, notices: present?.notices ?? [] }];
}

function hasSettings({ head, staged, fault }: CheckedWorkspace): boolean {
  return head.size > 0 || staged.size > 0 || fault !== null;
}

/** All folders that the paths lie in, from the top down: empty, or with a final slash. */
function foldersAbove(paths: Iterable<string>): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort();
}

async function noticesIn(
  reader: ObjectReader,
  commit: StagedCommit,
  prefixes: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const inHead = await reader.list(prefixes.map((prefix) => `HEAD:${prefix}notices`));
  const changed = new Map<string, Set<string>>();
  for (const path of commit.changed) {
    const [, prefix, name] = /^((?:.*\/)?)notices\/([^/]+)\/notice\.json$/s.exec(path) ?? [];
    if (prefix === undefined || name === undefined) continue;
    changed.set(prefix, (changed.get(prefix) ?? new Set()).add(name));
  }
  return prefixes.map((prefix, index) => [...new Set([...(inHead[index] ?? []), ...(changed.get(prefix) ?? [])])]);
}

async function workspaceAt(
  prefix: string,
  notices: readonly string[],
  reader: ObjectReader,
  commit: StagedCommit,
): Promise<CheckedWorkspace> {
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
  return { prefix, head: filesIn(head), staged: filesIn(staged), notices, fault, notStaged: null };
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
  return {
    prefix: own,
    head: files,
    staged: files,
    notices: [],
    fault: null,
    notStaged: `${own}${CONFIGURATION_FILE}`,
  };
}
