import type { Check } from '../../app/evidence/check.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';

/** Checks as lines for people: what was looked at, what was found, and what to do where it does not hold. */
export function checkLines(checks: readonly Check[], { paint }: Terminal): readonly string[] {
  return checks.flatMap(({ ok, subject, finding, remedy }) => [
    `${ok ? paint.green('ok       ') : paint.yellow('attention')}  ${subject}: ${finding}`,
    ...(ok || remedy === '' ? [] : [`           do: ${remedy}`]),
  ]);
}
