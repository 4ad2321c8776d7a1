import { extname, resolve } from 'node:path';
import { type ComparedTexts, compareTexts } from '../app/compared-texts.ts';
import { redlineHtml } from '../core/redline/formats/html.ts';
import { redlineJson } from '../core/redline/formats/json.ts';
import { redlineMarkdown } from '../core/redline/formats/markdown.ts';
import { redlineTerminal } from '../core/redline/formats/terminal.ts';
import { Refusal } from '../core/refusal.ts';
import { writeFileWhole } from '../shell/workspace/write-file.ts';
import type { Context } from './context.ts';

interface DiffOptions {
  readonly format?: string;
  readonly out?: string;
  readonly wordsOnly?: boolean;
  readonly showFormatting?: boolean;
  readonly stat?: boolean;
  readonly json?: boolean;
}

type Format = 'terminal' | 'html' | 'markdown' | 'json';

const byEnding: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.json': 'json',
  '.txt': 'terminal',
};

/** `fairnotice diff [before] [after]`: exit code 0 whether or not there are changes. */
export async function diff(context: Context, options: DiffOptions, before?: string, after?: string): Promise<number> {
  const format = formatOf(options);
  const compared = await compareTexts(context.session, before, after);
  const text = written(context, compared, format, options);
  if (options.out === undefined) {
    context.terminal.out(text.replace(/\n$/, ''));
    return 0;
  }
  const file = resolve(context.session.workingFolder, options.out);
  await writeFileWhole(file, text.endsWith('\n') ? text : `${text}\n`);
  context.terminal.say(`Wrote ${options.out}.`);
  return 0;
}

function formatOf({ format, out, json }: DiffOptions): Format {
  if (json) return 'json';
  if (format === undefined) return (out === undefined ? undefined : byEnding[extname(out).toLowerCase()]) ?? 'terminal';
  if (format === 'terminal' || format === 'html' || format === 'markdown' || format === 'json') return format;
  throw new Refusal('usage', {
    message: 'There is no such format',
    expected: 'terminal, html, markdown or json',
    found: format,
    remedy: 'choose one of them, or leave --format out and give --out FILE with its ending',
  });
}

function written(
  { terminal }: Context,
  { redline, before, after }: ComparedTexts,
  format: Format,
  options: DiffOptions,
): string {
  const showFormatting = options.showFormatting === true;
  switch (format) {
    case 'json':
      return JSON.stringify(redlineJson(redline), null, 2);
    case 'html':
      return redlineHtml(redline, { beforeLabel: before.reference, afterLabel: after.reference, showFormatting });
    case 'markdown':
      return redlineMarkdown(redline, { showFormatting });
    case 'terminal': {
      const colour = terminal.colour && options.out === undefined;
      const { width } = terminal;
      return redlineTerminal(redline, {
        colour,
        width,
        showFormatting,
        wordsOnly: options.wordsOnly === true,
        stat: options.stat === true,
      });
    }
  }
}
