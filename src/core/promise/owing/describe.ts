import { describeLead } from '../../calendar/days/describe-lead.ts';
import type {
  Channel,
  ChoiceKind,
  Exclusion,
  NoticePromise,
  PromiseEffect,
  PromiseReading,
  PromiseTrigger,
} from '../clause/types.ts';

const triggers: Readonly<Record<PromiseTrigger, string>> = {
  any: 'For any change',
  minor: 'For minor changes only',
  material: 'For a material change',
  'new-use': 'Before personal data is used in a new way',
  'material-without-held-data': 'For a material change that does not touch data already held',
  'business-transition': 'When ownership or control changes',
  'third-party-sharing': 'Before data is shared with third parties',
  'outside-collection': 'When somebody else collects data',
};

const channelWords: Readonly<Record<Channel, string>> = {
  post: 'a posting in the policy',
  banner: 'a notice on the site',
  email: 'e-mail',
  'in-product': 'a message in the product',
  postal: 'post',
  sms: 'a text message',
};

const choices: Readonly<Record<ChoiceKind, string>> = {
  'opt-in': 'only with their consent',
  'opt-out': 'with a way to object or opt out',
  unspecified: 'with a choice',
  'close-account': 'they may close their account',
  'if-law-requires': 'with a choice where the law requires one',
};

const effects: Readonly<Record<PromiseEffect, string>> = {
  'on-posting': 'takes effect when posted',
  'on-date': 'takes effect on the stated date',
  'after-lead': 'takes effect when the period is over',
  'on-continued-use': 'accepted by continued use',
};

const exclusionWords: Readonly<Record<Exclusion, string>> = {
  'opted-out-all': 'people who opted out of all communication',
  deactivated: 'people whose account is deleted or deactivated',
};

function channelsInWords({ channels, anyChannel }: NoticePromise): string {
  if (channels.length === 0) return 'no channel is stated';
  return `by ${channels.map((channel) => channelWords[channel]).join(anyChannel ? ' or ' : ' and ')}`;
}

/** One promise in one line: when, whom, how, how long before, with what choice, except whom. */
function promiseLine(promise: NoticePromise): string {
  const parts = [
    `${triggers[promise.trigger]}${promise.discretionary ? ' (left to the company)' : ''}: ${promise.audience}, ${channelsInWords(promise)}`,
    promise.lead === null
      ? `${promise.beforehand ? 'beforehand, but ' : ''}no notice period is promised`
      : `at least ${describeLead(promise.lead)} before`,
    ...(promise.choiceKind === null ? [] : [choices[promise.choiceKind]]),
    ...(promise.effect === null ? [] : [effects[promise.effect]]),
    ...(promise.exclusions.length === 0
      ? []
      : [`except ${promise.exclusions.map((exclusion) => exclusionWords[exclusion]).join(' and ')}`]),
  ];
  return `${parts.join('; ')}.`;
}

function placeOf({ section, line }: { readonly section: readonly string[]; readonly line: number }): string {
  return `(${[...section, `line ${line}`].join(' › ')})`;
}

/**
 * A reading as lines for people, each promise followed by its quoted words and place. A text without a promise is told plainly as
 * that, with what some laws ask of a policy; no period is ever suggested.
 */
export function describePromise(reading: PromiseReading): readonly string[] {
  const lines: string[] = [];
  if (reading.missing) {
    lines.push('This text promises no notice of its own changes: no change process, no notice period.');
    lines.push(
      'Some laws ask a policy to say how its changes are made known (for example Cal. Bus. & Prof. Code 22575(b)(3)).',
    );
  }
  for (const promise of reading.promises) {
    lines.push(promiseLine(promise), `  "${promise.quote.replaceAll('\n\n', ' ')}" ${placeOf(promise)}`);
  }
  if (reading.pinsRevision) lines.push('Data already held stays under the policy it was collected under.');
  for (const reserve of reading.reserves) {
    lines.push('Reserve, not a promise: the company may change this text.', `  "${reserve.quote}" ${placeOf(reserve)}`);
  }
  return lines;
}
