import { rulesVersion } from '../../core/materiality/judging/rules-version.ts';
import { Refusal } from '../../core/refusal.ts';

/**
 * Makes sure that an assessment is done with the rules asked for, and never with others in their place. A program has one
 * version of the rules, its own.
 *
 * @param version undefined where any will do.
 * @throws Refusal (usage) where the program does not have that version.
 */
export function requireRules(version: string | undefined): void {
  if (version === undefined || version === rulesVersion) return;
  throw new Refusal('usage', {
    message: `The rules ${version} are not in this program`,
    expected: `--rules ${rulesVersion}, the version that this program has`,
    found: `--rules ${version}`,
    remedy:
      'run the release of fairnotice that the assessment was made with, or leave --rules out for the rules of this program',
  });
}
