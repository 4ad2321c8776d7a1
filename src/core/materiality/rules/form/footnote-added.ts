import type { Policy } from '../../../text/policy/types.ts';
import type { Rule } from '../../finding/rule.ts';

const definition = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(\S.*)$/gm;

/** The texts of a policy's footnotes with the names by which they are referred to. */
function footnotesOf({ canonical }: Policy): ReadonlyMap<string, string> {
  return new Map(Array.from(canonical.matchAll(definition), ([, name = '', text = '']) => [text.trim(), name]));
}

export const footnoteAdded: Rule = {
  id: 'footnote-added',
  title: 'A footnote was added',
  reverse: null,
  category: 'scope',
  outcome: 'review',
  looksFor: 'A footnote whose words no footnote of the earlier text had.',
  matters: 'A footnote qualifies a clause that stands elsewhere on the page, and may take back what the clause says.',
  sources: ['GDPR Art. 12(1)', 'WP260 rev.01 para. 8-13'],
  example: {
    before: 'We do not share letters.',
    after: 'We do not share letters.[^1]\n\n[^1]: Save with partners.',
  },
  find() {
    return null;
  },
  findInRedline({ before, after, changes }) {
    const known = footnotesOf(before);
    return [...footnotesOf(after)]
      .filter(([text]) => !known.has(text))
      .map(([text, name]) => {
        const mark = `[^${name}]`;
        const clause = after.blocks.find((block) => block.text.includes(mark) && !block.text.startsWith(`${mark}:`));
        const touched = changes.filter(({ after: words }) => words?.includes(mark));
        return {
          signal: {
            direction: 'mixed' as const,
            firm: true,
            newUse: false,
            gist: `the footnote ${mark} says "${text.slice(0, 200)}"`,
          },
          before: null,
          after: text,
          section: clause?.section ?? [],
          changes: touched.map(({ id }) => id),
        };
      });
  },
};
