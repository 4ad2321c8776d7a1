import { parsePolicy } from '../../text/reading/parse-policy.ts';
import type { Redline } from '../change/types.ts';
import { redline } from './redline.ts';

/** Reads two texts in Markdown and compares them; what the later has in common with the earlier is read once. */
export function redlineOfTexts(before: string, after: string): Redline {
  const earlier = parsePolicy(before);
  return redline(earlier, parsePolicy(after, earlier));
}
