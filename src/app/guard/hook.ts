import { dirname, join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import {
  findBlock,
  type HookProgram,
  hookBlock,
  insertBlock,
  isShellScript,
  KEPT_HOOK,
  OWN_SHEBANG,
  originOf,
} from '../../shell/git/hook-block.ts';
import { findHook, type HookFile, removeHook, renameHook, restoreHook, writeHook } from '../../shell/git/hook-file.ts';
import { type BlockPlace, replaceBlock, unbrokenPlace } from '../../shell/git/marked-block.ts';

/** Which repository, and which fairnotice its hook is to call. */
export interface HookRequest {
  /** A folder in the repository. */
  readonly cwd: string;
  readonly program: HookProgram;
}

/** What was done to the pre-commit hook at `path`. */
export interface HookOutcome {
  /**
   * `created`: there was none. `added`: put into the shell script that is there. `chained`: the one there is kept beside it
   * and run after it. `updated`: the lines were there, for another program. `unchanged`: nothing to do. `removed`: taken out.
   */
  readonly kind: 'created' | 'added' | 'chained' | 'updated' | 'unchanged' | 'removed';
  readonly path: string;
  /** For `chained`, where the other hook is kept; otherwise null. */
  readonly kept: string | null;
}

const executable = 0o755;

/**
 * Puts the check into the repository's pre-commit hook. A shell script gets the lines above everything that it does; any
 * other hook (another language, a link, a disabled one) is kept as it is under another name, and run by ours if it would
 * have run. Doing it again changes nothing.
 *
 * @throws Refusal (usage) where there is no repository, the hook cannot be written, or the lines were edited.
 */
export async function installHook({ cwd, program }: HookRequest): Promise<HookOutcome> {
  const hook = await findHook(cwd);
  const { path } = hook;
  if (hook.kind === 'absent') {
    await writeHook(path, OWN_SHEBANG + bytes(hookBlock(program, 'created')), executable);
    return { kind: 'created', path, kept: null };
  }
  if (hook.kind === 'file') {
    const present = blockIn(hook);
    if (present !== null) return update(hook, present, program);
    if (hook.runs && isShellScript(hook.text)) {
      await writeHook(path, insertBlock(hook.text, bytes(hookBlock(program, 'added'))), hook.mode);
      return { kind: 'added', path, kept: null };
    }
  }
  const kept = join(dirname(path), KEPT_HOOK);
  await renameHook(path, kept);
  await writeHook(path, OWN_SHEBANG + bytes(hookBlock(program, 'chained')), executable);
  return { kind: 'chained', path, kept };
}

/**
 * Takes out exactly what {@link installHook} put in: a hook that was there is as it was, to the byte; one that held nothing
 * else is gone.
 *
 * @throws Refusal (usage) where there is no repository, or the lines were edited so that they cannot be told from others.
 */
export async function uninstallHook({ cwd }: { readonly cwd: string }): Promise<HookOutcome> {
  const hook = await findHook(cwd);
  const { path } = hook;
  const present = hook.kind === 'file' ? blockIn(hook) : null;
  if (hook.kind !== 'file' || present === null) return { kind: 'unchanged', path, kept: null };
  const rest = hook.text.slice(0, present.start) + hook.text.slice(present.end);
  const origin = originOf(hook.text.slice(present.start, present.end));
  if (origin === 'chained') return putBack(hook, rest);
  if (origin === 'created' && rest === OWN_SHEBANG) await removeHook(path);
  else await writeHook(path, rest, hook.mode);
  return { kind: 'removed', path, kept: null };
}

/**
 * The state of the pre-commit hook of the repository that `folder` is in, in one sentence.
 *
 * @throws Refusal (attention) where the lines are there but git would not run them; (usage) where they were edited.
 */
export async function hookState(folder: string): Promise<string> {
  const hook = await findHook(folder).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (hook === null) return 'no git repository here, so no hook';
  if (hook.kind !== 'file' || blockIn(hook) === null)
    return 'not installed; `fairnotice hook install` puts the check into git';
  if (hook.runs) return `installed in ${hook.path}`;
  throw new Refusal('attention', {
    message: `git does not run ${hook.path}`,
    expected: 'an executable file',
    found: 'a file that is not executable',
    remedy: `chmod +x ${hook.path}`,
  });
}

type HookScript = Extract<HookFile, { readonly kind: 'file' }>;

function blockIn({ path, text }: HookScript): BlockPlace | null {
  return unbrokenPlace(path, findBlock(text));
}

async function update(hook: HookScript, place: BlockPlace, program: HookProgram): Promise<HookOutcome> {
  const present = hook.text.slice(place.start, place.end);
  const origin = originOf(present);
  const kept = origin === 'chained' ? join(dirname(hook.path), KEPT_HOOK) : null;
  const block = bytes(hookBlock(program, origin));
  // Only what is between the marks is ours.
  const inPlace = replaceBlock(hook.text, place, block);
  if (inPlace === hook.text && hook.runs) return { kind: 'unchanged', path: hook.path, kept };
  await writeHook(hook.path, inPlace, hook.runs ? hook.mode : executable);
  return { kind: 'updated', path: hook.path, kept };
}

async function putBack(hook: HookScript, rest: string): Promise<HookOutcome> {
  const kept = join(dirname(hook.path), KEPT_HOOK);
  if (rest !== OWN_SHEBANG) {
    throw new Refusal('usage', {
      message: `${hook.path} was edited since fairnotice made it`,
      expected: 'nothing but the lines of fairnotice, which run the hook kept beside it',
      found: 'other lines as well',
      remedy: `move those lines away; or put the kept hook back by hand: mv ${kept} ${hook.path}`,
    });
  }
  await restoreHook(kept, hook.path);
  return { kind: 'removed', path: hook.path, kept: null };
}

/** Text as one character a byte, as hook files are held. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
