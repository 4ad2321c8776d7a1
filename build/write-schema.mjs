import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `schema`, made from the schema that the program itself uses, to fairnotice.schema.json in `folder`. */
export function writeSchema(folder, schema) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'fairnotice.schema.json'), schema);
}
