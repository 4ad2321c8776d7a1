import { type CategoryId, categoryWords } from '../../terms.ts';
import type { Rule, Signal } from '../finding/rule.ts';
import { signName } from '../weighing/signs.ts';
import type { Weighing } from '../weighing/weigh.ts';

/** What a weighed finding was judged by. */
export interface Judged {
  readonly material: Weighing;
  /** Whether that makes the difference material. */
  readonly isMaterial: boolean;
  /** How likely the change as a whole is about the finding's category, 0-1. */
  readonly about: number;
}

const most = 220;
const percent = (share: number): number => Math.round(share * 100);
const quote = (text: string): string => `"${text.length <= most ? text : `${text.slice(0, most)}…`}"`;

/** What was recognised of a change of form, as a sentence of its own. */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A gist that goes on from "the text". */
const speaks =
  /^(?:names|no longer|now|says|turns|brings|drops|adds|replaces|changes|rewords|offers|makes|takes|softens|firms|speaks|promises|stands)\b/;

/**
 * One or two sentences for people: what happened, in which words, and for a weighed finding what weighed most. Every reason quotes
 * the old and the new words where there are any.
 */
export function whyOf(
  rule: Rule,
  signal: Signal,
  before: string | null,
  after: string | null,
  category: CategoryId | null,
  judged: Judged | null,
): string {
  const title = signal.direction === 'favourable' && rule.reverse !== null ? rule.reverse : rule.title;
  const words =
    before !== null && after !== null && before !== after
      ? `Before: ${quote(before)} Now: ${quote(after)}`
      : after !== null
        ? `${before === null ? 'New' : 'Text'}: ${quote(after)}`
        : before !== null
          ? `Gone: ${quote(before)}`
          : '';
  const reasons =
    judged?.material.reasons
      .map(({ name, push }) => `${signName(name) ?? name} (${push > 0 ? '+' : '−'}${Math.abs(push).toFixed(1)})`)
      .join(', ') ?? '';
  const weighed =
    judged === null
      ? ''
      : ` Judged material at ${percent(judged.material.probability)} %${reasons === '' ? '' : ` from several signs together: ${reasons}`}.`;
  const opening =
    rule.outcome === 'editorial'
      ? sentence(signal.gist)
      : `${title}: ${speaks.test(signal.gist) ? 'the text ' : ''}${signal.gist}.`;
  const placed =
    judged?.isMaterial && category !== null
      ? ` The changes taken together are about ${categoryWords(category).matter} at ${percent(judged.about)} %.`
      : '';
  return `${opening} ${words}${weighed}${placed}`.trim();
}
