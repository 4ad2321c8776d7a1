import { Marked } from 'marked';
import { Refusal } from '../../refusal.ts';

/** A private reader: what is set here holds nowhere else. */
export const markdown = new Marked({ gfm: true, breaks: false, async: false });

/**
 * Reads Markdown with `work`. Markdown nested thousands of levels deep overflows the reader's stack: that is the text's fault, not a bug.
 *
 * @throws Refusal (usage) for such a text.
 */
export function readMarkdown<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('usage', {
      message: 'The Markdown is nested too deeply to be read',
      expected: 'quotes and lists nested a few levels deep',
      found: 'thousands of levels',
      remedy: 'remove the nesting',
    });
  }
}
