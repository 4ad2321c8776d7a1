import { promiseApplies } from './applies.ts';
import { byStrictness, covers, leadInWords } from './lead-order.ts';
import { channelOrder } from './read-channels.ts';
import type { ChangeFacts, Channel, ConfiguredPromise, Disagreement, NoticePromise, PromiseReading } from './types.ts';

/** The changes for which two texts, or a text and a configuration, are compared. */
const kindsOfChange: readonly { readonly name: string; readonly change: ChangeFacts }[] = [
  { name: 'a minor change', change: { level: 'minor', newUse: false, categories: [] } },
  { name: 'a material change', change: { level: 'material', newUse: false, categories: [] } },
  { name: 'a new use of data already held', change: { level: 'material', newUse: true, categories: [] } },
];

function strictest(promises: readonly NoticePromise[]): NoticePromise | null {
  const withLead = promises.filter(({ lead }) => lead !== null);
  return (
    withLead.sort((a, b) =>
      byStrictness(a.lead ?? { amount: 0, unit: 'days' }, b.lead ?? { amount: 0, unit: 'days' }),
    )[0] ?? null
  );
}

function leadDisagreement(reading: PromiseReading, { lead, trigger }: ConfiguredPromise): Disagreement[] {
  if (lead === null) return [];
  const change = kindsOfChange.find(({ change: { level } }) =>
    trigger === 'any' ? level === 'minor' : level === 'material',
  );
  const bound = reading.promises.filter((promise) => !promise.discretionary && promise.lead !== null);
  const promised =
    strictest(change ? bound.filter((promise) => promiseApplies(promise, change.change)) : []) ?? strictest(bound);
  const inConfiguration = leadInWords(lead);
  if (promised?.lead == null) {
    return [
      {
        field: 'lead',
        inText: 'no period',
        inConfiguration,
        weaker: false,
        message: `The text promises no period; fairnotice.yaml gives ${inConfiguration}, which is stricter and holds.`,
      },
    ];
  }
  const inText = leadInWords(promised.lead);
  if (inText === inConfiguration) return [];
  const weaker = !covers(lead, promised.lead);
  const message = weaker
    ? `The text promises ${inText} ("${promised.quote}"); ${inConfiguration} in fairnotice.yaml can fall short of that.`
    : `The text promises ${inText}; fairnotice.yaml gives ${inConfiguration}, which is stricter and holds.`;
  return [{ field: 'lead', inText, inConfiguration, weaker, message }];
}

function channelDisagreement(reading: PromiseReading, { channels }: ConfiguredPromise): Disagreement[] {
  if (channels.length === 0) return [];
  const bound = reading.promises.filter(({ discretionary }) => !discretionary);
  const promised = channelOrder.filter((channel) => bound.some((promise) => promise.channels.includes(channel)));
  const inText = promised.join(', ') || 'no channel';
  const inConfiguration = channels.join(', ');
  const missing = promised.filter((channel) => channel !== 'post' && !channels.includes(channel));
  const added = channels.filter((channel) => !promised.includes(channel));
  if (missing.length + added.length === 0) return [];
  const parts = [
    ...(missing.length > 0 ? [`the text promises ${missing.join(', ')} as well`] : []),
    ...(added.length > 0 ? [`fairnotice.yaml adds ${added.join(', ')}`] : []),
  ];
  return [
    {
      field: 'channels',
      inText,
      inConfiguration,
      weaker: false,
      message: `Channels: ${parts.join('; ')}. Each change is told through all that apply to it.`,
    },
  ];
}

function choiceDisagreement(reading: PromiseReading, { choice }: ConfiguredPromise): Disagreement[] {
  if (choice === null) return [];
  const promised = reading.promises.find(
    (promise) => promise.choice && !promise.discretionary && promise.choiceKind !== 'close-account',
  );
  if (choice === (promised !== undefined)) return [];
  if (promised === undefined) {
    return [
      {
        field: 'choice',
        inText: 'no choice',
        inConfiguration: 'a choice',
        weaker: false,
        message: 'The text promises no choice; fairnotice.yaml gives one, which is stricter and holds.',
      },
    ];
  }
  return [
    {
      field: 'choice',
      inText: 'a choice',
      inConfiguration: 'no choice',
      weaker: true,
      message: `The text promises a choice ("${promised.quote}"); fairnotice.yaml must not take it away.`,
    },
  ];
}

/**
 * Where the text and the configuration do not say the same. `weaker` is true where the configuration states a shorter or
 * uncertain period, or takes a choice away: that breaks the promise. A stricter configuration is fine and is reported as such.
 * Configured channels stand beside those of the text and take none away.
 */
export function disagreements(reading: PromiseReading, configured: ConfiguredPromise | null): readonly Disagreement[] {
  if (configured === null) return [];
  return [
    ...leadDisagreement(reading, configured),
    ...channelDisagreement(reading, configured),
    ...choiceDisagreement(reading, configured),
  ];
}

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
    const next = now?.lead ? leadInWords(now.lead) : 'no period';
    found.push({
      field: 'lead',
      change: name,
      before: leadInWords(old.lead),
      after: next,
      quote: old.quote,
      message: `For ${name}, ${leadInWords(old.lead)} of notice become ${next}.`,
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
