import { refusedRow } from './check-recipient.ts';
import { decodedText } from './decoded-text.ts';
import { type RawRecipient, type RecipientColumn, recipientColumns } from './raw-recipient.ts';

/** Longer than any honest row; in characters. */
const maxLineLength = 65_536;

/** The rows of a JSON Lines file: one object a line, empty lines left out. Throws a Refusal (usage) naming file and line. */
export async function* readJsonLines(file: string): AsyncGenerator<RawRecipient> {
  let line = 0;
  for await (const text of lines(file)) {
    line++;
    if (text.trim() !== '') yield { line, values: rowOf(text, file, line) };
  }
}

async function* lines(file: string): AsyncGenerator<string> {
  let rest = '';
  let count = 0;
  for await (const text of decodedText(file)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    count += parts.length;
    yield* parts;
    if (rest.length > maxLineLength) throw refused(file, count + 1, `a line of more than ${maxLineLength} characters`);
  }
  yield rest;
}

function rowOf(text: string, file: string, line: number): RawRecipient['values'] {
  const values: Partial<Record<RecipientColumn, string>> = {};
  for (const [name, value] of Object.entries(objectOf(text, file, line))) {
    if (!isColumn(name)) throw refused(file, line, `the member ${JSON.stringify(name)}, which is none of these`);
    if (typeof value === 'string') values[name] = value;
    else if (name === 'id' && Number.isSafeInteger(value)) values.id = String(value);
    else if (value !== null) throw refused(file, line, `a ${name} that is not a text`);
  }
  return values;
}

function objectOf(text: string, file: string, line: number): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused(file, line, (error as Error).message);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw refused(file, line, 'JSON that is not an object');
}

function refused(file: string, line: number, found: string) {
  const expected = `one JSON object with ${recipientColumns.join(', ')}`;
  return refusedRow({ file, line, field: 'row', expected, found });
}

function isColumn(name: string): name is RecipientColumn {
  return recipientColumns.some((column) => column === name);
}
