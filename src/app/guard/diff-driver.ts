import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { attributesBlock, attributesMarks, isMadeForIt } from '../../shell/git/attributes-block.ts';
import { type HookProgram, shellWord } from '../../shell/git/hook-block.ts';
import { localSetting, setLocalSetting, unsetLocalSetting } from '../../shell/git/local-setting.ts';
import {
  appendBlock,
  type BlockPlace,
  findMarkedBlock,
  replaceBlock,
  unbrokenPlace,
} from '../../shell/git/marked-block.ts';
import { repositoryRoot } from '../../shell/git/repository.ts';
import { askGit } from '../../shell/git/run-git.ts';
import { readBytes } from '../../shell/workspace/read-text.ts';
import { writeFileWhole } from '../../shell/workspace/write-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What was done to the repository's diff driver. */
export interface DriverOutcome {
  /** `updated`: it was there, for another program or other files. `unchanged`: nothing to do. */
  readonly kind: 'installed' | 'updated' | 'unchanged' | 'removed';
  /** The `.gitattributes` that gives the policies to the driver. */
  readonly path: string;
  /** Name of the setting in the repository's own configuration. */
  readonly setting: string;
}

const driver = 'fairnotice';
const setting = `diff.${driver}.command`;

/**
 * Has `git diff` show the workspace's policies as redlines: a command in the repository's own configuration, which git never
 * shares, and lines in `.gitattributes`, which are meant to be committed and mean nothing where the command is not set. Doing
 * it again changes nothing.
 *
 * @throws Refusal (usage) where there is no repository, or the lines were edited so that they cannot be told from others.
 */
export async function installDiffDriver(
  { paths, configuration }: Workspace,
  program: HookProgram,
): Promise<DriverOutcome> {
  const { path, text } = await readAttributes(paths.folder);
  const prefix = await askGit(paths.folder, ['rev-parse', '--show-prefix']);
  const files = Object.values(configuration.policies).map(
    ({ file }) => prefix + file.replaceAll('\\', '/').replace(/^\.\//, ''),
  );
  const place = blockIn(path, text ?? '');
  const isNewFile = place === null ? text === null : isMadeForIt(cut(text ?? '', place));
  const block = Buffer.from(attributesBlock(files, driver, isNewFile), 'utf8').toString('latin1');
  const fitting = withBlock(text ?? '', place, block);
  const command = driverCommand(program);
  const former = await localSetting(paths.folder, setting);
  if (fitting === text && former === command) return { kind: 'unchanged', path, setting };
  if (fitting !== text) await writeFileWhole(path, Buffer.from(fitting, 'latin1'));
  await setLocalSetting(paths.folder, setting, command);
  return { kind: place === null && former === null ? 'installed' : 'updated', path, setting };
}

/**
 * Takes out exactly what {@link installDiffDriver} put in, in the repository that `folder` is in: a `.gitattributes` that was
 * there is as it was, to the byte; one that was made for it is gone.
 *
 * @throws Refusal (usage) as {@link installDiffDriver}.
 */
export async function uninstallDiffDriver(folder: string): Promise<DriverOutcome> {
  const { path, text } = await readAttributes(folder);
  const place = blockIn(path, text ?? '');
  const former = await localSetting(folder, setting);
  if (text !== null && place !== null) {
    const rest = text.slice(0, place.start) + text.slice(place.end);
    if (rest === '' && isMadeForIt(cut(text, place))) await rm(path);
    else await writeFileWhole(path, Buffer.from(rest, 'latin1'));
  }
  if (former !== null) await unsetLocalSetting(folder, setting);
  return { kind: place === null && former === null ? 'unchanged' : 'removed', path, setting };
}

/**
 * What git is to run, with the arguments that it puts at the end. Where the program is gone (another Node version, a moved
 * checkout), git's own comparison is shown: a driver that fails ends the whole `git diff`.
 */
function driverCommand({ node, script }: HookProgram): string {
  const [runtime, program] = [shellWord(node), shellWord(script)];
  return [
    `f() { if [ -x ${runtime} ] && [ -f ${program} ]; then ${runtime} ${program} git-diff -- "$@" || :`,
    'elif command -v fairnotice >/dev/null 2>&1; then fairnotice git-diff -- "$@" || :',
    "else echo 'fairnotice is gone; `fairnotice hook install --diff-driver` sets it again' >&2",
    'git diff --no-ext-diff --no-index -- "$2" "$5" || :',
    'fi; }',
    'f',
  ].join('; ');
}

/** The `.gitattributes` at the top of the repository, one character a byte; `text` null where there is none. */
async function readAttributes(folder: string): Promise<{ readonly path: string; readonly text: string | null }> {
  const path = join(await repositoryRoot(folder), '.gitattributes');
  const found = await lstat(path).catch(() => null);
  if (found === null) return { path, text: null };
  if (found.isFile()) return { path, text: (await readBytes(path)).toString('latin1') };
  throw new Refusal('usage', {
    message: `${path} is not a file`,
    expected: 'a file, or nothing (git reads no link there)',
    found: found.isSymbolicLink() ? 'a link' : 'something else',
    remedy: 'move it away, then run the command again',
  });
}

function blockIn(path: string, text: string): BlockPlace | null {
  return unbrokenPlace(path, findMarkedBlock(text, attributesMarks));
}

function cut(text: string, { start, end }: BlockPlace): string {
  return text.slice(start, end);
}

function withBlock(text: string, place: BlockPlace | null, block: string): string {
  // Of the lines that git finds for a file the last one counts.
  return place === null ? appendBlock(text, block) : replaceBlock(text, place, block);
}
