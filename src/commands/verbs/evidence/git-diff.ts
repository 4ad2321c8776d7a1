import { type ExternalDiff, externalRedline, readExternalDiff } from '../../../app/questions/external-diff.ts';
import { visibleText } from '../../../core/redline/formats/groups/visible-text.ts';
import { redlineTerminal } from '../../../core/redline/formats/terminal/terminal.ts';
import { Refusal } from '../../../core/refusal.ts';
import { wantsColour } from '../../../shell/git/local-setting.ts';
import type { Context } from '../../context/context.ts';

/**
 * `fairnotice git-diff …`: what git calls to compare one file, as `fairnotice hook install --diff-driver` has it. Exit code 0
 * also where the file cannot be shown, because git gives up on all that follow otherwise.
 */
export async function gitDiff(context: Context, _options: object, ...given: unknown[]): Promise<number> {
  const { terminal, session } = context;
  const args = given.flat().filter((arg) => typeof arg === 'string');
  const compared = readExternalDiff(args);
  if (compared === null) {
    terminal.out(`* Unmerged path ${visibleText(args[0] ?? '')}`);
    return 0;
  }
  const colour = await colourWanted(context);
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  terminal.out(bold(`redline ${heading(compared)}`));
  try {
    const redline = await externalRedline(compared, session.workingFolder);
    // Nothing else tells git's reader why the file is listed.
    const showFormatting = redline.changes.every(({ kind }) => kind === 'reformatted');
    terminal.out(redlineTerminal(redline, { colour, width: terminal.width, showFormatting }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.out(`${error.message}: ${error.found}\n\`git diff --no-ext-diff\` shows it as git does.\n`);
  }
  return 0;
}

/** Colour as git would have it, which also knows whether its own pager reads us; the variables for all programs go first. */
async function colourWanted({ terminal, session, surroundings }: Context): Promise<boolean> {
  const { NO_COLOR, FORCE_COLOR } = surroundings.environment;
  if (NO_COLOR || FORCE_COLOR) return terminal.colour;
  return wantsColour(session.workingFolder, surroundings.stdout.isTTY === true);
}

function heading({ path, newPath, before, after }: ExternalDiff): string {
  const name = newPath === null || newPath === path ? path : `${path} → ${newPath}`;
  return `${visibleText(name)}${changeOfFile(before.mode, after.mode)}`;
}

function changeOfFile(before: string | null, after: string | null): string {
  if (before === null) return ' (new file)';
  if (after === null) return ' (deleted file)';
  return before === after ? '' : ` (mode ${before} → ${after})`;
}
