import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseLead } from '../../core/calendar/days/parse-lead.ts';
import { promises } from '../../core/promise/reading/read-promises.ts';
import { Refusal } from '../../core/refusal.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import { CONFIGURATION_FILE } from '../../shell/workspace/configuration-file.ts';
import { configurationText, type NewWorkspace } from '../../shell/workspace/configuration-text.ts';
import { parseConfiguration } from '../../shell/workspace/read-configuration.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { workspacePaths } from '../../shell/workspace/workspace-folder.ts';
import { writeFileWithin } from '../../shell/workspace/write-file.ts';
import { openWorkspace, type Session, withStore } from './workspace.ts';

/** What `init` made, as paths relative to the workspace. */
export interface InitOutcome {
  readonly folder: string;
  readonly written: readonly string[];
  /** True where the policy's text is not there yet: the user puts it there. */
  readonly policyMissing: boolean;
  readonly policyFile: string;
}

/** The period that `init` writes down where the text promises none. */
export const usualLead = '30 business days';

const ignored = ['.fairnotice/', 'outbox/', 'deny/', 'recipients.csv', 'recipients.jsonl'];

/**
 * Makes a workspace in the session's folder. A policy file outside the workspace is copied in; nothing that is there is
 * overwritten. `lead` is `none` for no period of its own, or null for the usual one where the text promises none.
 *
 * @throws Refusal (usage) where a workspace is there already or an answer cannot be used.
 */
export async function initWorkspace(
  session: Session,
  answers: Omit<NewWorkspace, 'file'> & { readonly file: string | null },
): Promise<InitOutcome> {
  const paths = workspacePaths(session.folder);
  refuseSecondInit(paths.folder);
  if (answers.lead !== null && answers.lead !== 'none') parseLead(answers.lead);
  const placed = await placePolicy(session, answers);
  const lead = answers.lead ?? (await leadWhereTextIsSilent(paths.folder, placed));
  const text = configurationText({ ...answers, lead: lead === 'none' ? null : lead, file: placed.file });
  parseConfiguration(text);
  const written: string[] = [];
  if (placed.copied !== null && (await writeFileWithin(paths.folder, join(paths.folder, placed.file), placed.copied)))
    written.push(placed.file);
  if (await writeFileWithin(paths.folder, join(paths.folder, CONFIGURATION_FILE), text))
    written.push(CONFIGURATION_FILE);
  if (await ignoreLocalFiles(paths.folder, answers.recipients)) written.push('.gitignore');
  await withStore(await openWorkspace(session), async () => undefined);
  written.push(relative(paths.folder, paths.database));
  const policyMissing = !existsSync(join(paths.folder, placed.file));
  return { folder: paths.folder, written, policyMissing, policyFile: placed.file };
}

/** The text's own period governs; only where it has none do the settings state the usual one. */
async function leadWhereTextIsSilent(
  folder: string,
  { file, copied }: { readonly file: string; readonly copied: string | null },
): Promise<string> {
  const path = join(folder, file);
  const text = copied ?? (existsSync(path) ? await readText(path) : '');
  return promises(parsePolicy(text)).promises.some(({ lead }) => lead !== null) ? 'none' : usualLead;
}

function refuseSecondInit(folder: string): void {
  if (!existsSync(join(folder, CONFIGURATION_FILE))) return;
  throw new Refusal('usage', {
    message: 'There is a workspace here already',
    expected: `a folder without ${CONFIGURATION_FILE}`,
    found: join(folder, CONFIGURATION_FILE),
    remedy: `edit ${CONFIGURATION_FILE}, or begin in another folder`,
  });
}

/** A text inside the workspace stays where it is; one elsewhere is copied to `policies/<slug>.md`. */
async function placePolicy(
  session: Session,
  { file, slug }: { readonly file: string | null; readonly slug: string },
): Promise<{ readonly file: string; readonly copied: string | null }> {
  const usual = join('policies', `${slug}.md`);
  if (file === null) return { file: usual, copied: null };
  const inWorkspace = relative(session.folder, resolve(session.folder, file));
  const outside = inWorkspace.startsWith('..') || resolve(file) === file;
  const fromWorkspace = relative(session.folder, resolve(session.workingFolder, file));
  if (!outside && existsSync(resolve(session.folder, file))) return { file: slashes(inWorkspace), copied: null };
  if (!fromWorkspace.startsWith('..') && existsSync(resolve(session.workingFolder, file)))
    return { file: slashes(fromWorkspace), copied: null };
  if (existsSync(resolve(session.workingFolder, file))) {
    const target = join(session.folder, usual);
    if (existsSync(target)) {
      throw new Refusal('usage', {
        message: `${usual} already exists and would be overwritten`,
        expected: `no ${usual} in the workspace, or --file ${usual}`,
        found: target,
        remedy: `give --file ${usual} to use it, or move it away`,
      });
    }
    return { file: slashes(usual), copied: await readText(resolve(session.workingFolder, file)) };
  }
  if (outside) {
    throw new Refusal('usage', {
      message: `${file} cannot be read`,
      expected: 'the policy’s Markdown text',
      found: 'no such file',
      remedy: `check the path, or leave --file out and put the text into ${usual}`,
    });
  }
  return { file: slashes(inWorkspace), copied: null };
}

const slashes = (path: string): string => path.split(sep).join('/');

/** Personal data and local state do not belong in git. */
async function ignoreLocalFiles(folder: string, recipients: string | null): Promise<boolean> {
  const file = join(folder, '.gitignore');
  const present = await readFile(file, 'utf8').catch(() => '');
  const lines = new Set(present.split(/\r?\n/).map((line) => line.trim()));
  const missing = [...ignored, ...(recipients === null ? [] : [recipients])].filter(
    (entry, index, all) => !lines.has(entry) && all.indexOf(entry) === index,
  );
  if (missing.length === 0) return false;
  const gap = present === '' || present.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${gap}# fairnotice: local state and personal data\n${missing.join('\n')}\n`);
  return true;
}
