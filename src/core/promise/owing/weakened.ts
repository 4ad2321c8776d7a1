import { describeLead } from '../../calendar/days/describe-lead.ts';
import { covers } from '../clause/lead-order.ts';
import type { ChangeFacts, Channel, NoticePromise, PromiseReading } from '../clause/types.ts';
import { promiseApplies } from './applies.ts';
import { kindsOfChange } from './kinds-of-change.ts';
import { strictest } from './strictest.ts';

/** A way in which a text promises less than the one before it. The earlier promise still governs the change that weakens it. */
export interface Weakening {
  readonly field: 'lead' | 'channels' | 'choice' | 'notice' | 'exclusions' | 'held-data';
  /** The kind of change for which less is promised: "a material change". */
  readonly change: string;
  readonly before: string;
  readonly after: string;
  /** The earlier clause, verbatim; empty where there is none to quote. */
  readonly quote: string;
  /** One sentence for people. */
  readonly message: string;
}

function bindingFor(reading: PromiseReading, change: ChangeFacts): readonly NoticePromise[] {
  return reading.promises.filter((promise) => promiseApplies(promise, change));
}

/** The channels that must be used: of a promise that leaves a choice of channels, none in particular but one of them. */
function loses(
  before: readonly NoticePromise[],
  after: readonly NoticePromise[],
): readonly { channel: Channel; quote: string }[] {
  const kept = new Set(after.filter(({ anyChannel }) => !anyChannel).flatMap(({ channels }) => channels));
  const eitherKept = new Set(after.filter(({ anyChannel }) => anyChannel).flatMap(({ channels }) => channels));
  return before.flatMap(({ channels, anyChannel, quote }) =>
    channels
      .filter((channel) => channel !== 'post')
      .filter((channel) => !kept.has(channel) && !(anyChannel && eitherKept.has(channel)))
      .map((channel) => ({ channel, quote })),
  );
}

function weakenedFor(name: string, before: readonly NoticePromise[], after: readonly NoticePromise[]): Weakening[] {
  const found: Weakening[] = [];
  const [first] = before;
  if (first && after.length === 0) {
    return [
      {
        field: 'notice',
        change: name,
        before: 'notice',
        after: 'no notice',
        quote: first.quote,
        message: `No notice of ${name} is promised any more.`,
      },
    ];
  }
  const old = strictest(before);
  const now = strictest(after);
  if (old?.lead && !(now?.lead && covers(now.lead, old.lead))) {
    const next = now?.lead ? describeLead(now.lead) : 'no period';
    found.push({
      field: 'lead',
      change: name,
      before: describeLead(old.lead),
      after: next,
      quote: old.quote,
      message: `For ${name}, ${describeLead(old.lead)} of notice become ${next}.`,
    });
  }
  for (const { channel, quote } of loses(before, after)) {
    found.push({
      field: 'channels',
      change: name,
      before: channel,
      after: 'not promised',
      quote,
      message: `For ${name}, notice by ${channel} is no longer certain.`,
    });
  }
  const choice = before.find((promise) => promise.choice);
  if (choice && !after.some((promise) => promise.choice)) {
    found.push({
      field: 'choice',
      change: name,
      before: 'a choice',
      after: 'no choice',
      quote: choice.quote,
      message: `For ${name}, people are no longer given a choice.`,
    });
  }
  const excluded = new Set(before.flatMap(({ exclusions }) => exclusions));
  for (const exclusion of new Set(after.flatMap(({ exclusions }) => exclusions))) {
    if (excluded.has(exclusion)) continue;
    found.push({
      field: 'exclusions',
      change: name,
      before: 'told',
      after: `${exclusion} not told`,
      quote: '',
      message: `For ${name}, people who are ${exclusion} are no longer told.`,
    });
  }
  return found;
}

/**
 * What the later text promises less than the earlier one: a shorter or no period, a channel or a choice gone, more people left
 * out, no notice at all, data no longer kept under the policy it was collected under. For each weakening, the kinds of change are
 * merged: the mildest kind that loses is named. Empty where nothing got weaker.
 */
export function weakened(before: PromiseReading, after: PromiseReading): readonly Weakening[] {
  const all = kindsOfChange.flatMap(({ name, change }) =>
    weakenedFor(name, bindingFor(before, change), bindingFor(after, change)),
  );
  const seen = new Set<string>();
  const found = all.filter(({ field, before: old, after: now }) => {
    const key = `${field} ${old} ${now}`;
    return !seen.has(key) && seen.add(key);
  });
  if (before.pinsRevision && !after.pinsRevision) {
    found.push({
      field: 'held-data',
      change: 'every change',
      before: 'kept under the policy it was collected under',
      after: 'not promised',
      quote: '',
      message: 'Data already held is no longer kept under the policy it was collected under.',
    });
  }
  return found;
}
