import { resolve } from 'node:path';
import { type ComparedTexts, compareTexts } from '../../../app/texts/compared-texts.ts';
import { redlineHtml } from '../../../core/redline/formats/html/html.ts';
import { redlineJson } from '../../../core/redline/formats/plain/json.ts';
import { redlineMarkdown } from '../../../core/redline/formats/plain/markdown.ts';
import { redlineTerminal } from '../../../core/redline/formats/terminal/terminal.ts';
import { Refusal } from '../../../core/refusal.ts';
import { writeFileWhole } from '../../../shell/workspace/write-file.ts';
import type { Context } from '../../context/context.ts';
import { chosenOutput, type TextFormat } from './diff-format.ts';

interface DiffOptions {
  readonly format?: string;
  readonly out?: string;
  readonly author?: string;
  readonly wordsOnly?: boolean;
  readonly showFormatting?: boolean;
  readonly stat?: boolean;
  readonly json?: boolean;
  /** False with `--no-pager`. */
  readonly pager: boolean;
}

/** Columns of a text file, whatever the terminal's. */
const fileWidth = 100;

/** `fairnotice diff [before] [after]`: exit code 0 whether or not there are changes. */
export async function diff(context: Context, options: DiffOptions, before?: string, after?: string): Promise<number> {
  const { terminal, session } = context;
  const output = chosenOutput(options);
  const compared = await compareTexts(session, before, after);
  for (const [flag, formats] of unusedFlags(options, output.format)) {
    terminal.say(`${flag} is for ${formats}: it changes nothing here.`);
  }
  if (output.to === 'file') {
    const file = resolve(session.workingFolder, output.file);
    refuseToOverwrite(file, compared);
    await writeFileWhole(file, await fileContent(context, compared, output.format, options));
    terminal.say(`Wrote ${output.file}.`);
    return 0;
  }
  const { colour, width } = terminal;
  const shown = shownText(compared, output.format, { ...options, colour, width }).replace(/\n$/, '');
  if (options.pager && output.format !== 'json') await terminal.page(shown);
  else terminal.out(shown);
  return 0;
}

function languageOf(language: string | null): { readonly language?: string } {
  return language === null ? {} : { language };
}

/** The flags given that the format has no use for, and the formats that have. */
function unusedFlags(
  { wordsOnly, stat }: DiffOptions,
  format: TextFormat | 'docx',
): readonly (readonly [string, string])[] {
  const unused: (readonly [string, string])[] = [];
  if (stat && format !== 'terminal') unused.push(['--stat', 'the terminal']);
  if (wordsOnly && format !== 'terminal' && format !== 'markdown') {
    unused.push(['--words-only', 'the terminal and Markdown']);
  }
  return unused;
}

function refuseToOverwrite(file: string, { before, after }: ComparedTexts): void {
  const source = [before, after].find((side) => side.file === file);
  if (source === undefined) return;
  throw new Refusal('usage', {
    message: '--out would overwrite one of the texts that are compared',
    expected: 'another file',
    found: source.reference,
    remedy: 'give the redline a name of its own, such as --out redline.html',
  });
}

async function fileContent(
  { session }: Context,
  compared: ComparedTexts,
  format: TextFormat | 'docx',
  options: DiffOptions,
): Promise<string | Uint8Array> {
  if (format === 'docx') {
    const { redlineDocx } = await import('../../../shell/documents/redline-docx.ts');
    const author = options.author?.trim() || session.actor;
    return redlineDocx(compared.redline, { author, date: session.clock.now() });
  }
  const text = shownText(compared, format, { ...options, colour: false, width: fileWidth });
  return text.endsWith('\n') ? text : `${text}\n`;
}

function shownText(
  { redline, before, after }: ComparedTexts,
  format: TextFormat,
  options: DiffOptions & { readonly colour: boolean; readonly width: number },
): string {
  const { colour, width, showFormatting = false, wordsOnly = false, stat = false } = options;
  switch (format) {
    case 'json':
      return JSON.stringify(redlineJson(redline), null, 2);
    case 'html':
      return redlineHtml(redline, {
        beforeLabel: before.reference,
        afterLabel: after.reference,
        showFormatting,
        ...languageOf(after.language ?? before.language),
      });
    case 'markdown':
      return redlineMarkdown(redline, { showFormatting, wordsOnly });
    case 'terminal':
      return redlineTerminal(redline, { colour, width, showFormatting, wordsOnly, stat });
  }
}
