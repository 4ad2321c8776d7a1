import type { Policy } from '../../../text/policy/types.ts';
import type { Rule } from '../../finding/rule.ts';

const reference =
  /(?:\b(?:section|clause|article|paragraph)s? |§{1,2} ?)((?:\d{1,2}(?:\.\d{1,2})*(?:, (?:and |or )?| and | or )?)+)(?!\s*\(\w\)?\s*(?:of|GDPR))(?! ?(?:of the|GDPR|EU|UK|\(|\d))/gi;
/** What every such reference has, and few blocks: the end of its word before a number. Looked for first, in a fraction of the time. */
const mayRefer = /[nehs] \d|§/i;
/** "Section 5 FTC Act", "article 6(1)(a) of the Regulation": a section of another text. */
const elsewhere = /^\s*(?:\(\w{1,3}\)\s*)*(?:of (?!this|our|the (?:policy|notice|statement))|[A-Z]{2,}|Abs\b)/;
const numbered = /^(?:section |article |clause )?(\d{1,2}(?:\.\d{1,2})*)[.):]?\s/i;

function numbersIn(policy: Policy): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const block of policy.blocks) {
    const own =
      numbered.exec(block.text)?.[1] ??
      (block.kind === 'item' ? /^(\d{1,2}(?:\.\d{1,2})*)/.exec(block.marker)?.[1] : undefined);
    if (own !== undefined) numbers.add(own);
  }
  return numbers;
}

/** A number that begins a line inside a block: a title that is set off by nothing but its line. */
function beginsLine(policy: Policy, number: string): boolean {
  const written = number.replaceAll('.', '\\.');
  return new RegExp(`^[\\s>#*_|-]*(?:section |article |clause )?${written}[.):]?[\\s*_]`, 'im').test(policy.canonical);
}

function dangling(policy: Policy): ReadonlyMap<string, string> {
  const numbers = numbersIn(policy);
  const found = new Map<string, string>();
  if (numbers.size === 0) return found;
  for (const block of policy.blocks) {
    if (!mayRefer.test(block.text)) continue;
    for (const match of block.text.matchAll(reference)) {
      if (elsewhere.test(block.text.slice(match.index + match[0].length))) continue;
      for (const [number] of (match[1] as string).matchAll(/\d{1,2}(?:\.\d{1,2})*/g))
        if (!numbers.has(number) && !found.has(number) && !beginsLine(policy, number))
          found.set(number, block.text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60).trim());
    }
  }
  return found;
}

export const referenceDangling: Rule = {
  id: 'reference-dangling',
  title: 'A reference points to a section that is not there',
  reverse: 'A reference finds its section again',
  category: 'scope',
  outcome: 'review',
  looksFor: '"Section 7" in a text that has numbered sections but no longer a seventh.',
  matters: 'The clause that was referred to governed something; a person must say what governs it now.',
  sources: ['WP260 rev.01 para. 12'],
  example: { before: 'See section 7.', after: 'See section 7. (There is none.)' },
  find() {
    return null;
  },
  findInRedline(redline) {
    const before = dangling(redline.before);
    const after = dangling(redline.after);
    const now = [...after].filter(([number]) => !before.has(number));
    const once = [...before].filter(([number]) => !after.has(number));
    // Without any change the texts may still differ in what was read as a number.
    const stands = (quote: string, policy: Policy): boolean =>
      redline.changes.length > 0 ||
      policy.blocks
        .map((block) => block.text)
        .join('\n')
        .includes(quote);
    const wasNumbered = numbersIn(redline.before).size > 0;
    const isNumbered = numbersIn(redline.after).size > 0;
    return [
      ...now
        .filter(([, quote]) => wasNumbered && stands(quote, redline.before))
        .map(([number, quote]) => ({
          signal: {
            direction: 'adverse' as const,
            firm: true,
            newUse: false,
            gist: `section ${number} is referred to and not there`,
          },
          before: null,
          after: quote,
          section: [],
          changes: redline.changes.slice(0, 1).map((change) => change.id),
        })),
      ...once
        .filter(([, quote]) => isNumbered && stands(quote, redline.after))
        .map(([number, quote]) => ({
          signal: {
            direction: 'favourable' as const,
            firm: true,
            newUse: false,
            gist: `section ${number}, which was referred to and not there, is no longer missed`,
          },
          before: quote,
          after: null,
          section: [],
          changes: redline.changes.slice(0, 1).map((change) => change.id),
        })),
    ];
  },
};
