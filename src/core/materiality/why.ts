import type { Rule, Signal } from './rule.ts';
import type { Weighing } from './weighing/weigh.ts';

const most = 220;
const quote = (text: string): string => `"${text.length <= most ? text : `${text.slice(0, most)}…`}"`;

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
    weighing?.reasons.map(({ name, push }) => `${name} ${push > 0 ? '+' : ''}${push.toFixed(1)}`).join(', ') ?? '';
  const weighed =
    weighing === null
      ? ''
      : ` Weighed at ${Math.round(weighing.probability * 100)} %${reasons === '' ? '' : `: ${reasons}`}.`;
  const opening = speaks.test(signal.gist) ? `${title}: the text ${signal.gist}.` : `${title}: ${signal.gist}.`;
  return `${opening} ${words}${weighed}`.trim();
}
