import { extname } from 'node:path';
import { Refusal } from '../../../core/refusal.ts';

/** The formats that are text. */
export type TextFormat = 'terminal' | 'html' | 'markdown' | 'json';

/** What `fairnotice diff` writes, and where: a Word document always into a file. */
export type DiffOutput =
  | { readonly to: 'screen'; readonly format: TextFormat }
  | { readonly to: 'file'; readonly format: TextFormat | 'docx'; readonly file: string };

/** What the command line says about it. */
interface FormatChoice {
  readonly format?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const formats = ['terminal', 'html', 'docx', 'markdown', 'json'] as const;

const byEnding: Readonly<Record<string, TextFormat | 'docx'>> = {
  '': 'terminal',
  '.txt': 'terminal',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
};

/**
 * What is to be written, in the format asked for: `--json`, else `--format`, else the ending of `--out`, else `terminal`.
 *
 * @throws Refusal (usage) for an unknown name, for an ending that stands for none, and for Word without a file to write.
 */
export function chosenOutput(choice: FormatChoice): DiffOutput {
  const format = choice.json ? 'json' : namedFormat(choice);
  if (choice.out !== undefined) return { to: 'file', format, file: choice.out };
  if (format !== 'docx') return { to: 'screen', format };
  throw new Refusal('usage', {
    message: 'A Word document cannot be shown on a terminal',
    expected: 'a file to write it to',
    found: '--format docx without --out',
    remedy: 'add --out redline.docx',
  });
}

function namedFormat({ format, out }: FormatChoice): TextFormat | 'docx' {
  if (format === undefined) return out === undefined ? 'terminal' : ofEnding(out);
  const known = formats.find((each) => each === format);
  if (known !== undefined) return known;
  throw new Refusal('usage', {
    message: 'There is no such format',
    expected: 'terminal, html, docx, markdown or json',
    found: format,
    remedy: 'choose one of them, or leave --format out and give --out FILE with its ending',
  });
}

function ofEnding(out: string): TextFormat | 'docx' {
  const ending = extname(out).toLowerCase();
  const known = byEnding[ending];
  if (known !== undefined) return known;
  throw new Refusal('usage', {
    message: `The ending ${ending} stands for no format`,
    expected: Object.keys(byEnding).filter(Boolean).join(', '),
    found: out,
    remedy: 'choose one of these endings, or name the format as well: --format terminal, html, docx, markdown or json',
  });
}
