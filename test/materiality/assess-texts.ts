import type { Assessment } from '../../src/core/materiality/finding/types.ts';
import { assess } from '../../src/core/materiality/judging/assess.ts';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const frame = (body: string): string => `# Privacy Policy

Harbour Post runs a fax and e-mail service. This policy describes how we treat personal data.

## What we collect

We collect your name, your e-mail address and your fax number when you open an account.

${body}

## How to reach us

Write to the address in the imprint if you have a question about this policy.
`;

/** Assesses the change from one Markdown text to another. */
export function assessTexts(before: string, after: string): Assessment {
  return assess(redline(parsePolicy(before), parsePolicy(after)));
}

/** Assesses a changed passage inside a small policy that is otherwise the same. */
export function assessPassage(before: string, after: string): Assessment {
  return assessTexts(frame(before), frame(after));
}
