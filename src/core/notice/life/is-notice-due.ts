import type { ChangeFacts, PromiseReading } from '../../promise/clause/types.ts';
import { promiseApplies } from '../../promise/owing/applies.ts';

/**
 * True where people must be told of a change: for a material one whatever the text says, and for another where a promise of the
 * text in force binds that asks for more than posting the new text in its place.
 */
export function isNoticeDue({ promises }: PromiseReading, change: ChangeFacts): boolean {
  if (change.level === 'material') return true;
  return promises.some(
    (promise) =>
      promiseApplies(promise, change) &&
      (promise.lead !== null || promise.beforehand || promise.channels.some((channel) => channel !== 'post')),
  );
}
