import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../core/refusal.ts';
import { decodedText } from './decoded-text.ts';
import { type RawRecipient, type RecipientColumn, recipientColumns } from './raw-recipient.ts';

/** Longer than any honest row: a quote that is never closed stops here and not at the end of a gigabyte. In bytes. */
const maxRowSize = 65_536;

/** The rows of a CSV file after its header. Throws a Refusal (usage) naming file and line. */
export async function* readCsvRows(file: string): AsyncGenerator<RawRecipient> {
  let hasHeader = false;
  let lastLine = 0;
  const parser = parse<RawRecipient, RawRecipient['values']>({
    delimiter: ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: maxRowSize,
    columns: (names: readonly string[]) => {
      hasHeader = true;
      lastLine = parser.info.lines;
      return [...readHeader(names, file)];
    },
    on_record: (values, { lines }) => {
      lastLine = lines;
      return { line: lines, values };
    },
  });
  // A failed read destroys the parser with its error, which the loop below throws.
  const feeding = pipeline(Readable.from(decodedText(file)), parser).catch(() => undefined);
  try {
    yield* parser as AsyncIterable<RawRecipient>;
  } catch (error) {
    throw error instanceof CsvError ? refusedCsv(error, file, lastLine) : error;
  } finally {
    parser.destroy();
    await feeding;
  }
  if (!hasHeader) throw refusedHeader(file, 'an empty file');
}

function readHeader(fields: readonly string[], file: string): readonly RecipientColumn[] {
  const names = fields.map((field) => field.trim());
  const columns = names.flatMap((name) => recipientColumns.find((column) => column === name) ?? []);
  const found = names.join(',');
  // An unknown column is refused, not skipped: a misspelt `status` would make active what opted out.
  if (columns.length !== names.length || new Set(columns).size !== names.length) throw refusedHeader(file, found);
  if (!columns.includes('id') || !columns.includes('email')) throw refusedHeader(file, found);
  return columns;
}

function refusedHeader(file: string, found: string): Refusal {
  return new Refusal('usage', {
    message: `${file} does not begin with the names of its columns`,
    expected: `id and email, and where wanted ${recipientColumns.slice(2).join(', ')}, each once, separated by commas`,
    found: found.length > 200 ? `${found.slice(0, 200)}…` : found,
    remedy: 'write that line first, or rename the columns (docs/recipients.md)',
  });
}

/** `line` is the last one that could be read: a row that begins after it cannot. */
function refusedCsv(error: CsvError, file: string, line: number): Refusal {
  const [expected, found] = describe(error);
  return new Refusal(
    'usage',
    {
      message: `${file} cannot be read as CSV after line ${line}`,
      expected,
      found,
      remedy: 'fix the row after that line; no row of the file is used until all of them can be',
    },
    { file, line },
  );
}

function describe({ code, message }: CsvError): readonly [expected: string, found: string] {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return ['every quoted field closed', 'a quote that is never closed'];
    case 'CSV_MAX_RECORD_SIZE':
      return [`rows of at most ${maxRowSize} bytes`, 'a longer row: most likely a quote that is not closed'];
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return ['quotes around whole fields, and doubled inside them', message];
    default:
      return ['as many fields as the header has columns', message];
  }
}
