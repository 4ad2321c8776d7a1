import { Refusal } from '../../core/refusal.ts';
import type { Input } from '../streams/streams.ts';

/**
 * All that standard input gives until it ends.
 *
 * @throws Refusal (usage) where standard input is a terminal: nothing would come until somebody typed a policy.
 */
export async function readStandardInput(input: Input): Promise<Buffer> {
  if (input.isTTY === true) {
    throw new Refusal('usage', {
      message: 'Nothing was given on standard input',
      expected: 'a text through a pipe, as - stands for standard input',
      found: 'a terminal',
      remedy: 'pipe the text in, such as `curl -s URL | fairnotice diff privacy -`, or name a file',
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
