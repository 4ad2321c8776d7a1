import type { Difference } from '../difference/difference.ts';
import type { Signal, View } from '../finding/rule.ts';
import type { RuleId } from '../finding/rule-id.ts';
import type { Statement } from '../reading/statement.ts';
import { isDenial } from '../signals/touched.ts';
import type { UseSign } from './signs.ts';
import type { Amounts } from './weights.ts';

const outsiders = [
  'advertisers',
  'data-brokers',
  'partners',
  'third-parties',
  'publishers',
  'public',
  'social-networks',
  'other-users',
  'joint-controllers',
  'charities',
  'credit-agencies',
  'researchers',
  'employers',
];
const adPurposes = ['targeted-advertising', 'advertising', 'ad-measurement'];
const ownPurposes =
  /\b(?:own (?:independent )?(?:purposes?|use|benefit)|independent(?:ly)? (?:purposes?|controllers?)|independently|to improve its|improve their)\b/i;
const ownEnds = [
  'marketing',
  'analytics',
  'personalisation',
  'improvement',
  'research',
  'profiling',
  'ai-training',
  'publication',
  'loyalty',
  'targeted-advertising',
  'advertising',
  'ad-measurement',
];
const lawSection =
  /\b(?:legal bas|lawful bas|legal ground|gdpr|europe\w*|eea|united kingdom|uk|california\w*|state|residents?|rights?|laws?|legitimate interests?)\b/i;
const adWords =
  /\badvertis(?:ing|ements?|ers?)\b(?! (?:id|identifiers?)\b)|\bads?\b(?!(?:[- ](?:hoc|fraud|block\w*)))/i;
/** "We don't show you advertising based on …": the sentence as a whole denies. */
const denies = /^(?:[\w,'’-]+ ){0,5}?(?:do not|don['’]t|does not|will not|won['’]t|never|cannot)\b/i;
/** "While we do not share X, we may share Y." */
const concedes = /^(?:while|although|though|whereas|even though)\b/i;
/** "Residents may ask us for …": a right, whatever it is about. */
const asks = /\b(?:may|can|right to|entitled to) (?:ask|request|obtain|demand)\b/i;
const nameless = /\b(?:anonymi[sz]|anonymous|de-?identif|aggregate|statistical)/i;
/** Advertisements that people look at or click on: what they do is data, no purpose. */
const seenAds =
  /\b(?:interact\w*|view\w*|click\w*|tap\w*|see|saw|watch\w*|engag\w*)\b(?: \w+){0,3} (?:ads?|advertisements?)\b|\b(?:ads?|advertisements?)\b(?: that| which)? (?:you (?:have )?(?:see|saw|view\w*|click\w*|watch\w*)|(?:shown|viewed|clicked|served|displayed))\b/gi;
const collecting = /\b(?:collect\w*|receive\w*|gather\w*|obtain\w*|provide)\b/i;
const sharing = /\b(?:shar\w*|disclos\w*|provide\w*|transfer\w*|sell\w*|recipients?)\b/i;
const doing = /\b(?:us(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|disclos\w*|purposes?|why)\b/i;
const stateDisclosure =
  /\b(?:past|preceding|last) (?:12|twelve) months\b|\bcategor(?:y|ies) of (?:personal )?(?:information|data|third parties|recipients|sources)\b|\belectronic network activity\b|\bbusiness or commercial purposes?\b|\bfor (?:a|our) business purpose\b|\b(?:ccpa|cpra|consumer privacy act)\b|\b(?:california|colorado|virginia|connecticut) residents?\b/i;

interface Fresh {
  readonly practice: ReadonlySet<string>;
  readonly purpose: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
}

const isOnRights = ({ named, text }: Statement): boolean => named.right.size > 0 || asks.test(text);

const isNew = (has: ReadonlySet<string>, ...ids: readonly string[]): boolean => ids.some((id) => has.has(id));

/** What a statement that is now said allows to be done with data, and what speaks against a new use of held data. */
function allowed(statement: Statement, fresh: Fresh, view: View): Amounts<UseSign> {
  const found: Partial<Record<UseSign, number>> = {};
  const { text, named, inContext, denied, affirmed } = statement;
  const does = (...ids: readonly string[]): boolean =>
    ids.some((id) => inContext.practice.has(id) && !(denied.has(id) && !affirmed.has(id)));
  const isRight = isOnRights(statement);
  if (denies.test(text) && !concedes.test(text)) return found;
  const known = (facet: 'purpose' | 'recipient' | 'topic', ...ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + view.beforeIndex.mentions(facet, id), 0);
  if (
    adWords.test(text.replace(seenAds, ' ')) &&
    (isNew(fresh.purpose, ...adPurposes) || isNew(fresh.recipient, 'advertisers')) &&
    does('share', 'sell', 'combine', 'track', 'use', 'collect')
  )
    found.advertising = 1;
  if (isNew(fresh.practice, 'sell') && !isRight) found.advertising = 1;
  const trains =
    isNew(fresh.practice, 'train') || isNew(fresh.purpose, 'ai-training') || isNew(fresh.recipient, 'ai-providers');
  if ((trains || isNew(fresh.topic, 'ai')) && does('train', 'use', 'share', 'collect')) {
    if (known('topic', 'ai') + known('purpose', 'ai-training') < few) found['AI, as never before'] = 1;
  }
  const title = statement.section.at(-1) ?? '';
  const isCollection = collecting.test(title) && !doing.test(title);
  const givesOut =
    does('share', 'sell') &&
    !isRight &&
    !nameless.test(text) &&
    !(
      isCollection &&
      !sharing.test(statement.context) &&
      statement.actor !== 'company' &&
      statement.actor !== 'third-party'
    );
  if (givesOut && isNew(fresh.recipient, ...outsiders)) found['sharing with outsiders'] = 1;
  if (fresh.recipient.size + fresh.purpose.size > 0 && ownPurposes.test(text)) found['use for their own purposes'] = 1;
  if (does('use', 'collect', 'share', 'keep') && isNew(fresh.purpose, ...ownEnds) && !isRight && !nameless.test(text)) {
    found['a purpose of its own'] = 1;
  }
  if (
    [...fresh.data].some((id) => view.vocabulary.sensitive.has(id)) &&
    does('collect', 'use', 'share', 'keep') &&
    !isRight &&
    !/\bwithout (?:collect|access|us)/i.test(text)
  )
    found['sensitive data'] = 1;
  if (Object.keys(found).length === 0) return found;
  const isLaw =
    lawSection.test([statement.context, ...statement.section.slice(-2)].join(' ')) ||
    stateDisclosure.test(`${statement.context} ${text} ${statement.section.join(' ')}`) ||
    named.basis.size > 1;
  if (isLaw) found['in words on law, rights or a region'] = 1;
  if (isCollection) found['in a section on what is collected'] = 1;
  return found;
}

const few = 3;
const used = ['use', 'share', 'sell', 'train', 'track', 'combine', 'transfer', 'keep'];
const boundUse =
  /\b(?:only|solely|exclusively)\b (?:be )?(?:us|shar|disclos|process|retain|keep|access|stor)|\b(?:us(?:e|ed)|shared?|disclosed?|process(?:ed)?|retain(?:ed)?|kept)\b[^.;]{0,40}\b(?:only|solely|exclusively)\b (?:for|to|in|with|as|by|when|where|if|on)\b/i;

/** True for a promise about what is done with data once it is held: not one about what is collected, or about a right. */
function bindsUse(statement: Statement): boolean {
  if (['human-review', 'access', 'deletion', 'objection'].some((id) => statement.named.right.has(id))) return false;
  if (boundUse.test(statement.text)) return true;
  const deniesAds = statement.negations % 2 === 1 && adPurposes.some((id) => statement.named.purpose.has(id));
  return deniesAds || used.some((id) => statement.denied.has(id) && statement.named.practice.has(id));
}

/** The amounts by which a new use of held data is weighed; only what makes more possible counts, so the reverse change has other amounts. */
export function useFeaturesOf(
  difference: Difference,
  signals: readonly { readonly rule: RuleId; readonly signal: Signal }[],
  view: View,
  documentWords: number,
): Amounts<UseSign> {
  const { before, after, gained } = difference;
  const features: Partial<Record<UseSign, number>> = {};
  if (after !== null && !isDenial(after)) Object.assign(features, allowed(after, gained, view));
  if (
    after !== null &&
    !isDenial(after) &&
    !denies.test(after.text) &&
    !isOnRights(after) &&
    ['share', 'sell', 'use', 'combine', 'transfer'].some((id) => after.inContext.practice.has(id)) &&
    [...gained.recipient].some((id) => outsiders.includes(id) && view.beforeIndex.mentions('recipient', id) === 0)
  )
    features['a kind of outsider never named before'] = 1;
  if (
    before !== null &&
    bindsUse(before) &&
    signals.some(({ rule, signal }) => rule === 'promise-removed' && signal.direction === 'adverse')
  )
    features['a promise gone'] = 1;
  features['words changed in the document'] = Math.log1p(documentWords);
  return features;
}
