import type { Revision } from '../../core/notice/life/revision.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Policy } from '../../core/text/policy/types.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';

/** A text of fewer words says too little about what is usual for it. */
const fewWords = 60;
/** Less than this share of the words before is taken for an accident. */
const littleLeft = 0.2;

/**
 * Throws a Refusal (attention) where little is left of the last recorded text: an error page or an emptied file in the place of
 * a policy reads as no change of policy, and must not pass for one that needs no notice.
 */
export function refuseShortened(policy: Policy, last: Revision, file: string): void {
  const before = parsePolicy(last.text).words;
  if (before < fewWords || policy.words >= before * littleLeft) return;
  throw new Refusal('attention', {
    message: `Little is left of ${last.policy}@${last.number} in ${file}`,
    expected: `the policy, which had ${before} words`,
    found: `${policy.words} words: an emptied file, an error page, or another document?`,
    remedy: 'restore the text, or record it with --shortened if the policy really is that short now',
  });
}
