import type { ChangeFacts, NoticePromise, PromiseTrigger } from '../clause/types.ts';

/** Which changes each trigger is for. */
const conditions: Readonly<Record<PromiseTrigger, (change: ChangeFacts) => boolean>> = {
  any: () => true,
  minor: ({ level }) => level !== 'material',
  material: ({ level }) => level === 'material',
  'new-use': ({ newUse }) => newUse,
  'material-without-held-data': ({ level, newUse }) => level === 'material' && !newUse,
  'business-transition': ({ categories }) => categories.includes('controller'),
  'third-party-sharing': ({ newUse, categories }) => newUse && categories.includes('sharing'),
  // Owed at the moment somebody else collects, whatever the policy's text: a change of the text does not set it off.
  'outside-collection': () => false,
};

/** True where a promise binds the company for a change. A promise that its wording leaves to the company never does. */
export function promiseApplies(promise: NoticePromise, change: ChangeFacts): boolean {
  return !promise.discretionary && conditions[promise.trigger](change);
}
