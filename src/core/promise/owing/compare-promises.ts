import { describeLead } from '../../calendar/days/describe-lead.ts';
import { covers } from '../clause/lead-order.ts';
import type { ConfiguredPromise, Disagreement, PromiseReading } from '../clause/types.ts';
import { channelOrder } from '../terms/read-channels.ts';
import { promiseApplies } from './applies.ts';
import { kindsOfChange } from './kinds-of-change.ts';
import { strictest } from './strictest.ts';

function leadDisagreement(reading: PromiseReading, { lead, trigger }: ConfiguredPromise): Disagreement[] {
  if (lead === null) return [];
  const change = kindsOfChange.find(({ change: { level } }) =>
    trigger === 'any' ? level === 'minor' : level === 'material',
  );
  const bound = reading.promises.filter((promise) => !promise.discretionary && promise.lead !== null);
  const promised =
    strictest(change ? bound.filter((promise) => promiseApplies(promise, change.change)) : []) ?? strictest(bound);
  const inConfiguration = describeLead(lead);
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
  const inText = describeLead(promised.lead);
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
