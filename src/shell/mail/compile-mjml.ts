import { Refusal } from '../../core/refusal.ts';

/** The part of the `mjml` package that is used. */
type CompileMjml = (
  source: string,
  options: { readonly validationLevel: 'soft'; readonly fonts: Readonly<Record<string, string>> },
) => Promise<{
  readonly html: string;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}>;

// A variable, because the package is optional: only those who write MJML templates (and fairnotice's own build) have it.
const packageName: string = 'mjml';

/** HTML by the MJML that it was compiled from: a tick renders many notices from one template, and compiling takes a tenth of a second. */
const compiled = new Map<string, string>();

/**
 * Compiles an MJML template to HTML, once for each text. Handlebars holes stay as they are, also around sections inside `<mj-raw>`.
 *
 * @param file the template's name, for errors.
 * @throws Refusal (usage) where the `mjml` package is not installed, or the template is not valid MJML, with the line.
 */
export async function compileMjml(source: string, file: string): Promise<string> {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const compile = await loadMjml(file);
  // MJML throws, without a line, where the text has no <mjml> at all.
  const { html, errors } = await compile(source, { validationLevel: 'soft', fonts: {} }).catch((error: Error) => {
    throw notMjml(file, null, error.message);
  });
  const [error] = errors;
  if (error) throw notMjml(file, error.line, error.message);
  const result = tidied(html);
  compiled.set(source, result);
  return result;
}

function notMjml(file: string, line: number | null, found: string): Refusal {
  return new Refusal('usage', {
    message: `The template is not valid MJML (${file}${line === null ? '' : `, line ${line}`})`,
    expected: 'MJML 5 elements and attributes inside <mjml>…</mjml>',
    found,
    remedy: line === null ? 'fix the template' : 'fix the template at this line',
  });
}

async function loadMjml(file: string): Promise<CompileMjml> {
  try {
    const { default: compile } = (await import(packageName)) as { readonly default: CompileMjml };
    return compile;
  } catch {
    throw new Refusal('usage', {
      message: `${file} needs the package mjml, which is not installed`,
      expected: 'mjml 5 beside fairnotice',
      found: 'no such package',
      remedy: 'run `npm install mjml`, or write the template as email.html.hbs',
    });
  }
}

/** Without the indentation and empty lines that MJML leaves, a third of its size; text inside the body has none to lose. */
function tidied(html: string): string {
  const lines = html.split('\n').map((line) => line.trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
