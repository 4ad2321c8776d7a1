import { type BlockPlace, findMarkedBlock } from './marked-block.ts';

/** How the program that installed the hook is called; absolute paths. */
export interface HookProgram {
  readonly node: string;
  readonly script: string;
}

const firstLine =
  '# >>> fairnotice: put here by `fairnotice hook install`, taken out by `fairnotice hook uninstall` >>>';
const lastLine = '# <<< fairnotice <<<';

/** Name under which a hook that is no shell script is kept beside ours. */
export const KEPT_HOOK = 'pre-commit.fairnotice-original';

/** All that a hook file holds that is fairnotice's alone. */
export const OWN_SHEBANG = '#!/bin/sh\n';

/** How the lines came into the file: into a script that was there, into a file made for them, or in place of a kept hook. */
export type HookOrigin = 'added' | 'created' | 'chained';

const originLines: Readonly<Record<HookOrigin, readonly string[]>> = {
  added: [],
  created: ['# This file was made for these lines, and goes with them.'],
  chained: [`# The hook that was here is kept as ${KEPT_HOOK}, and goes back with these lines.`],
};

/**
 * The lines that check a commit, for sh and its relatives, also under `set -eu`: they end the hook only where the check
 * fails, and let whatever stands below them run as before. Where the program is gone, one that is installed otherwise is
 * used; where there is none, the commit is stopped, because an unchecked commit would look like a checked one. A kept hook
 * is run last, in place of this one.
 */
export function hookBlock({ node, script }: HookProgram, origin: HookOrigin): string {
  return [
    firstLine,
    ...originLines[origin],
    `if [ -x ${shellWord(node)} ] && [ -f ${shellWord(script)} ]; then`,
    `  ${shellWord(node)} ${shellWord(script)} check --staged </dev/null || exit $?`,
    'elif [ -x node_modules/.bin/fairnotice ]; then',
    '  node_modules/.bin/fairnotice check --staged </dev/null || exit $?',
    'elif command -v fairnotice >/dev/null 2>&1; then',
    '  fairnotice check --staged </dev/null || exit $?',
    'elif npx --no-install fairnotice --version </dev/null >/dev/null 2>&1; then',
    '  npx --no-install fairnotice check --staged </dev/null || exit $?',
    'else',
    "  echo 'fairnotice: the pre-commit hook cannot find fairnotice, so this commit was not checked.' >&2",
    "  echo '  do        install fairnotice and run `fairnotice hook install` again, or commit once with --no-verify' >&2",
    '  exit 1',
    'fi',
    ...(origin === 'chained'
      ? [`if [ -x "$(dirname -- "$0")/${KEPT_HOOK}" ]; then exec "$(dirname -- "$0")/${KEPT_HOOK}" "$@"; fi`]
      : []),
    lastLine,
    '',
  ].join('\n');
}

/** How the lines of a block came into their file. */
export function originOf(block: string): HookOrigin {
  const origins = ['chained', 'created'] as const;
  return origins.find((origin) => block.includes(originLines[origin].join('\n'))) ?? 'added';
}

/** A text as one word of a shell command. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** True where the lines would be understood: a shell's script by its first line, or one without any, which git runs with sh. */
export function isShellScript(text: string): boolean {
  if (text.includes('\0')) return false;
  if (!text.startsWith('#!')) return true;
  const line = text.slice(2, text.includes('\n') ? text.indexOf('\n') : undefined);
  return /^\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*(?:\S*\/)?)?(?:sh|bash|dash|ash|ksh|mksh|zsh)(?:\s|$)/.test(line);
}

/**
 * Puts the block below the first line and the comments that follow it: above everything that runs, because a script that
 * ends in `exit` or `exec` would never reach lines below it.
 */
export function insertBlock(text: string, block: string): string {
  const head = /^(?:#.*\n)*(?:#.*$)?/.exec(text)?.[0] ?? '';
  // A last line without its newline gets the one of the block, and the block ends without one, as the file did.
  if (head !== '' && !head.endsWith('\n')) return `${head}\n${block.slice(0, -1)}`;
  return `${head}${block}${text.slice(head.length)}`;
}

/** Where the block stands in a hook, as {@link findMarkedBlock} says. */
export function findBlock(text: string): BlockPlace | 'broken' | null {
  return findMarkedBlock(text, { firstLine, lastLine });
}
