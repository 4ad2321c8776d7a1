import { parsePolicy } from '../policy/parse-policy.ts';
import { redline } from './redline.ts';
import type { Redline } from './types.ts';

/** Reads two texts in Markdown and compares them; what the later has in common with the earlier is read once. */
export function redlineOfTexts(before: string, after: string): Redline {
  const earlier = parsePolicy(before);
  return redline(earlier, parsePolicy(after, earlier));
}
