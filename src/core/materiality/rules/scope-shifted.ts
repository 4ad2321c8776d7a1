import type { Rule } from '../rule.ts';
import { carrier, isTouched, names, nameTouched, touched } from '../signals/touched.ts';

const covers =
  /\b(?:appl(?:y|ies)|cover(?:s|ed)?|intended for|available to|residents? (?:of|in)|located in|reside in|resident)\b/i;

export const scopeShifted: Rule = {
  id: 'scope-shifted',
  title: 'Whom or what the policy covers changed',
  reverse: 'Whom or what the policy covers changed',
  category: 'scope',
  outcome: 'review',
  facets: ['place', 'law'],
  looksFor:
    'Sites, products, regions or groups of people that the policy or one of its sections covers anew or no longer.',
  matters: 'Who is no longer covered has lost the promises of the policy; who is newly covered must be told.',
  sources: ['4 CCR 904-3 Rule 6.04 (Colorado)', 'WP260 rev.01'],
  example: {
    before: 'This policy applies to our sites.',
    after: "This policy applies to our sites and our partners' apps.",
  },
  find(difference) {
    const place = touched(difference, 'place');
    const law = touched(difference, 'law');
    const statement = carrier(difference);
    const isScope = names(difference, 'topic', 'scope') || covers.test(statement.text);
    if (difference.kind === 'reworded') {
      if (isScope && isTouched(place))
        return {
          direction: 'mixed',
          firm: names(difference, 'topic', 'scope') && difference.edits.length <= 2,
          newUse: false,
          gist: nameTouched('place', place, 'among those covered'),
        };
      if (names(difference, 'topic', 'scope') && difference.gainedStems.length + difference.lostStems.length > 0)
        return { direction: 'mixed', firm: false, newUse: false, gist: 'rewords what the policy covers' };
      return null;
    }
    if (
      (isScope && (isTouched(place) || names(difference, 'topic', 'scope'))) ||
      (isTouched(law) && isTouched(place))
    ) {
      return {
        direction: 'mixed',
        firm: false,
        newUse: false,
        gist: isTouched(place) ? nameTouched('place', place, 'among those covered') : 'says what the policy covers',
      };
    }
    return null;
  },
  findInRedline(redline) {
    return redline.changes
      .filter((change) => change.kind === 'moved' && !change.reordered && change.beforeSection !== null)
      .filter((change) => {
        const [was, is] = [(change.beforeSection ?? []).at(-1) ?? '', change.section.at(-1) ?? ''];
        return was !== '' && is !== '' && audienceOf(was) !== audienceOf(is) && similarTitles(was, is);
      })
      .map((change) => ({
        signal: {
          direction: 'mixed',
          firm: true,
          newUse: false,
          gist: `moved from "${(change.beforeSection ?? []).at(-1)}" to "${change.section.at(-1)}"`,
        },
        before: change.before,
        after: change.after,
        section: change.section,
        changes: [change.id],
      }));
  },
};

const audience =
  /\b(?:paid|paying|free|all|registered|business|enterprise|premium|trial|guest|adult|child(?:ren)?|minors?|teen(?:ager)?s?|visitors?|users?|customers?|members?|subscribers?|employees?|applicants?|candidates?|sellers?|buyers?|merchants?|drivers?|residents?|california|european|eu|uk|us|u\.s\.|swiss|canadian|everyone|everybody)\b/gi;
const people =
  /\b(?:users?|customers?|members?|visitors?|subscribers?|employees?|applicants?|candidates?|sellers?|buyers?|merchants?|drivers?|residents?|child(?:ren)?|minors?|teen(?:ager)?s?|accounts?|everyone|everybody|guests?|adults?)\b/i;

const audienceOf = (title: string): string =>
  [...title.toLowerCase().matchAll(audience)]
    .map(([word]) => word)
    .sort()
    .join(' ');

/** Both titles name people: "Paid users" and "All users" do, "How we use data" does not. */
const similarTitles = (was: string, is: string): boolean => people.test(was) && people.test(is);
