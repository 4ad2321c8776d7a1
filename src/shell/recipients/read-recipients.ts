import { extname } from 'node:path';
import type { Recipient } from '../../core/delivery/recipient.ts';
import { Refusal } from '../../core/refusal.ts';
import { checkRecipient, refusedRow } from './check-recipient.ts';
import type { RawRecipient } from './raw-recipient.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readJsonLines } from './read-json-lines.ts';
import { SeenKeys } from './seen-keys.ts';

const readers: Readonly<Record<string, (file: string) => AsyncIterable<RawRecipient>>> = {
  '.csv': readCsvRows,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};

/**
 * The recipients of a file, one by one, in its order: CSV with a header (`.csv`) or JSON Lines (`.jsonl`, `.ndjson`), in
 * UTF-8. Memory stays small whatever the number of rows. Take all of them in one transaction: a wrong row shows only when it
 * is reached.
 *
 * @throws Refusal (usage) naming file and line for a file or row that cannot be used, an id or an address given twice.
 */
export async function* readRecipients(file: string): AsyncGenerator<Recipient> {
  const read = readers[extname(file).toLowerCase()];
  if (!read) throw unknownFormat(file);
  const ids = new SeenKeys();
  const addresses = new SeenKeys();
  for await (const row of read(file)) {
    const recipient = checkRecipient(row, file);
    const { line } = row;
    const sameId = ids.see(recipient.id, line);
    if (sameId !== null) throw twice({ file, line, field: 'id', value: recipient.id, earlier: sameId });
    const sameAddress = addresses.see(recipient.email.toLowerCase(), line);
    if (sameAddress !== null) throw twice({ file, line, field: 'email', value: recipient.email, earlier: sameAddress });
    yield recipient;
  }
}

function twice(again: {
  readonly file: string;
  readonly line: number;
  readonly field: 'id' | 'email';
  readonly value: string;
  readonly earlier: number;
}): Refusal {
  const { value, earlier, field } = again;
  return refusedRow({
    ...again,
    expected: `each ${field} once${field === 'email' ? ', whatever its case' : ''}`,
    found: `${value}, which line ${earlier} has too`,
  });
}

function unknownFormat(file: string): Refusal {
  return new Refusal('usage', {
    message: `${file} has an unknown format`,
    expected: 'a file ending in .csv, .jsonl or .ndjson',
    found: extname(file) === '' ? 'no ending' : extname(file),
    remedy: 'save the list as CSV or JSON Lines (docs/recipients.md)',
  });
}
