import type { Policy } from '../../../text/policy/types.ts';
import type { Difference } from '../../difference/difference.ts';
import type { PlacedSignal, Rule } from '../../finding/rule.ts';
import { isContentToken, type Token } from '../../matching/tokens.ts';
import { carrier, isTouched, names, nameTouched, touched } from '../../signals/touched.ts';

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
    'Sites, products, regions or groups of people that the policy or one of its sections newly covers or no longer covers.',
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
      const named = names(difference, 'topic', 'scope') ? namesThatCameOrWent(difference) : null;
      if (named !== null)
        return {
          direction: 'mixed',
          firm: true,
          newUse: false,
          gist: `${named.came ? 'names' : 'no longer names'} ${named.words} among what the policy covers`,
        };
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
    if (
      !redline.changes.some(
        (change) => change.kind === 'moved' || change.kind === 'retitled' || change.kind === 'inserted',
      )
    )
      return [];
    const titlesBefore = titlesByText(redline.before);
    const titlesAfter = titlesByText(redline.after);
    const found = new Map<string, PlacedSignal>();
    for (const [text, is] of titlesAfter) {
      const was = titlesBefore.get(text);
      if (
        !was ||
        was === is ||
        !namePeople(was, is) ||
        audienceOf(was) === audienceOf(is) ||
        found.has(`${was}\n${is}`)
      )
        continue;
      const changes = redline.changes
        .filter((change) => change.after === text || change.after === is || change.before === is)
        .map((change) => change.id);
      found.set(`${was}\n${is}`, {
        signal: {
          direction: 'mixed',
          firm: true,
          newUse: false,
          gist: `now stands under "${is}" and stood under "${was}"`,
        },
        before: text,
        after: text,
        section: [is],
        changes,
      });
    }
    return [...found.values()];
  },
};

const mostNameWords = 8;
const link = new Set([
  'and',
  'or',
  'its',
  'our',
  'the',
  'their',
  'other',
  'site',
  'website',
  'app',
  'service',
  'product',
]);

/** The parts of addresses of sites ("books.example"), in lower case. */
const domainWords = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu)].flatMap(([domain]) => domain.toLowerCase().split('.'));

/** Names of sites or products that join or leave the list of what is covered, while none takes the place of another; null where other words changed too. */
function namesThatCameOrWent({
  before,
  after,
  edits,
}: Difference): { readonly came: boolean; readonly words: string } | null {
  const domains = new Set(domainWords(`${before?.text} ${after?.text}`));
  const content = edits.flatMap((edit) =>
    [
      ...edit.lost.map((token) => ({ token, came: false })),
      ...edit.gained.map((token) => ({ token, came: true })),
    ].filter(({ token }) => isContentToken(token) && !link.has(token.stem)),
  );
  const sides = new Set(content.map(({ came }) => came));
  if (content.length === 0 || content.length > mostNameWords || sides.size > 1) return null;
  const isName = ({ stem, word }: Token): boolean =>
    /^\p{Lu}/u.test(word) || stem === '<url>' || domains.has(word.toLowerCase());
  if (!content.every(({ token }) => isName(token))) return null;
  return { came: sides.has(true), words: content.map(({ token }) => token.word).join(' ') };
}

const fewestLetters = 30;

/** The title over each text of some length; texts that stand twice are left out. */
function titlesByText(policy: Policy): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const twice = new Set<string>();
  for (const block of policy.blocks) {
    if (block.kind === 'heading' || block.text.length < fewestLetters) continue;
    if (titles.has(block.text)) twice.add(block.text);
    titles.set(block.text, block.section.at(-1) ?? '');
  }
  for (const text of twice) titles.delete(text);
  return titles;
}

const audience =
  /\b(?:paid|paying|free|all|registered|business|enterprise|premium|trial|guest|adult|child(?:ren)?|minors?|teen(?:ager)?s?|visitors?|users?|customers?|members?|subscribers?|employees?|applicants?|candidates?|sellers?|buyers?|merchants?|drivers?|residents?|california|european|eu|uk|us|u\.s\.|swiss|canadian|everyone|everybody)\b/gi;
const people =
  /\b(?:users?|customers?|members?|visitors?|subscribers?|employees?|applicants?|candidates?|sellers?|buyers?|merchants?|drivers?|residents?|child(?:ren)?|minors?|teen(?:ager)?s?|accounts?|everyone|everybody|guests?|adults?|readers?|players?|passengers?|riders?|hosts?|students?|parents?|patients?|tenants?|viewers?|listeners?|people)\b/i;

const audienceOf = (title: string): string =>
  [...title.toLowerCase().matchAll(audience)]
    .map(([word]) => word)
    .sort()
    .join(' ');

/** Both titles name people: "Paid users" and "All users" do, "How we use data" does not. */
const namePeople = (was: string, is: string): boolean => people.test(was) && people.test(is);
