import type { Policy } from '../../text/policy/types.ts';
import type { NoticePromise, PromiseReading, PromiseTrigger, QuotedClause } from '../clause/types.ts';
import { attachExclusions } from './attach-exclusions.ts';
import { ChangePassage } from './change-passage.ts';
import { type Draft, promiseOf } from './draft-promise.ts';
import { addOwnProduct, productOf } from './own-product.ts';
import { policySentences } from './policy-sentences.ts';
import { pinsToCollection } from './read-pin.ts';

/** Triggers of promises about something else than the policy's own changes. */
const elsewhere: ReadonlySet<PromiseTrigger> = new Set([
  'business-transition',
  'third-party-sharing',
  'outside-collection',
]);

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const its = key(item);
    return !seen.has(its) && seen.add(its);
  });
}

function byPlace(a: Draft, b: Draft): number {
  return (a.sentences[0]?.index ?? 0) - (b.sentences[0]?.index ?? 0);
}

/**
 * What a policy text promises about notice of its own changes, from its change clause and from elsewhere (business transitions,
 * sharing, collection by others), in reading order. Each promise carries its words and place. Reads English. A period is taken
 * only where the words tie it to a notice or to a change's effect; nothing is ever invented: a text without such a promise is
 * `missing`. The same clause printed twice is read once.
 */
export function promises(policy: Policy): PromiseReading {
  const sentences = policySentences(policy);
  const passage = new ChangePassage();
  for (const sentence of sentences) passage.read(sentence);
  const product = productOf(policy.title);
  for (const draft of passage.drafts) addOwnProduct(draft, product);
  const alone = attachExclusions(passage.drafts, sentences);
  const found = firstOfEach<NoticePromise>(
    [...passage.drafts, ...alone].sort(byPlace).map((draft) => promiseOf(draft, sentences)),
    ({ trigger, quote, channels }) => `${trigger} ${channels.join()} ${quote}`,
  );
  const reserves = firstOfEach<QuotedClause>(
    passage.reserves.map(({ quote, section, line }) => ({ quote, section, line })),
    ({ quote }) => quote,
  );
  return {
    promises: found,
    reserves,
    pinsRevision: sentences.some(({ text }) => pinsToCollection(text)),
    missing: !passage.drafts.some(
      ({ trigger, binding, aboutChange }) => binding && aboutChange && !elsewhere.has(trigger),
    ),
  };
}
