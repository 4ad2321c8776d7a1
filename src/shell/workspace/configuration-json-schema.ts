import * as z from 'zod';
import { configurationSchema } from './configuration-schema.ts';

/** The JSON Schema of `fairnotice.yaml` for editors, pretty-printed with a final newline. */
export function configurationJsonSchema(): string {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ $id: 'fairnotice.schema.json', title: 'fairnotice.yaml', ...schema }, null, 2)}\n`;
}
