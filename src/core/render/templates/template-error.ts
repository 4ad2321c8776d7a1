import { Refusal } from '../../refusal.ts';

/** Where in a template something stands. */
export interface TemplatePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A fault in a template, as an error that names file and line. */
export function templateError(
  place: TemplatePlace,
  text: { readonly message: string; readonly expected?: string; readonly found?: string; readonly remedy: string },
): Refusal {
  const where = `${place.file}, line ${place.line}`;
  return new Refusal(
    'usage',
    { ...text, message: `${text.message} (${where})`, found: text.found ? `${text.found} in ${where}` : where },
    { file: place.file, line: place.line },
  );
}
