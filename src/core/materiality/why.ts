import type { Rule, Signal } from './rule.ts';
import { signName } from './weighing/sign-name.ts';
import type { Weighing } from './weighing/weigh.ts';

const most = 220;
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
  weighing: Weighing | null,
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
    weighing?.reasons
      .map(({ name, push }) => `${signName(name)} (${push > 0 ? '+' : '−'}${Math.abs(push).toFixed(1)})`)
      .join(', ') ?? '';
  const weighed =
    weighing === null
      ? ''
      : ` Judged material at ${Math.round(weighing.probability * 100)} %${reasons === '' ? '' : ` from several signs together: ${reasons}`}.`;
  const opening =
    rule.outcome === 'editorial'
      ? sentence(signal.gist)
      : `${title}: ${speaks.test(signal.gist) ? 'the text ' : ''}${signal.gist}.`;
  return `${opening} ${words}${weighed}`.trim();
}
