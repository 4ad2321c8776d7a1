import { byStrictness, covers } from '../clause/lead-order.ts';
import type {
  ChangeFacts,
  Channel,
  ConfiguredPromise,
  DutySource,
  Exclusion,
  NoticeDuties,
  NoticePromise,
  PromiseReading,
  SourcedLead,
} from '../clause/types.ts';
import { dutyApplies, type Regime } from '../regimes/regime.ts';
import { regimesOf } from '../regimes/registry.ts';
import { channelOrder } from '../terms/read-channels.ts';
import { promiseApplies } from './applies.ts';
import { disagreements } from './compare-promises.ts';

/** What one regime asks for one change, before merging. */
interface Duty {
  readonly source: DutySource;
  readonly lead: SourcedLead['value'] | null;
  readonly channels: readonly Channel[];
  readonly audience: string | null;
  readonly exclusions: readonly Exclusion[];
  /** The words that exclude, where they do not stand in the source's reference. */
  readonly exclusionQuote?: string;
  readonly choice: boolean;
}

/** Widest first; a word that is not listed stands between `users` and the affected ones. */
const audiences: readonly RegExp[] = [
  /^(?:everyone|everybody|people|persons?)$/,
  /^(?:visitors?|readers?)$/,
  /^(?:you|users?|data subjects?|individuals?|consumers?)$/,
];
const narrow = /\b(?:affected|impacted|relevant|existing|registered|active|paying)\b/;

function width(audience: string): number {
  const rank = audiences.findIndex((pattern) => pattern.test(audience));
  if (rank >= 0) return rank;
  return narrow.test(audience) ? audiences.length + 1 : audiences.length;
}

/** A choice to leave, or one that only the law asks for, binds no more than a new use does by itself. */
function givesChoice({ choiceKind }: NoticePromise, change: ChangeFacts): boolean {
  if (choiceKind === null || choiceKind === 'close-account') return false;
  return choiceKind === 'if-law-requires' ? change.newUse : true;
}

function dutiesOfText(reading: PromiseReading, change: ChangeFacts): Duty[] {
  return reading.promises
    .filter((promise) => promiseApplies(promise, change))
    .map((promise) => ({
      source: { regime: 'promise', reference: promise.quote },
      lead: promise.lead,
      channels: promise.channels,
      audience: promise.audience,
      exclusions: promise.exclusions,
      ...(promise.quote.includes(promise.exclusionQuote) ? {} : { exclusionQuote: promise.exclusionQuote }),
      choice: givesChoice(promise, change),
    }));
}

/**
 * True where the text promises people notice of this change and names no channel for it ("will provide notification"). A choice
 * alone is no notice.
 */
export function tellsByNoNamedChannel({ promises }: PromiseReading, change: ChangeFacts): boolean {
  return promises.some(
    (promise) =>
      promiseApplies(promise, change) &&
      promise.channels.length === 0 &&
      (promise.lead !== null || promise.beforehand || promise.choiceKind === null),
  );
}

/** The way that the settings name, for a notice that the text promises without saying how: also of a change that they do not cover. */
function waysOfConfiguration(
  reading: PromiseReading,
  configured: ConfiguredPromise | null,
  change: ChangeFacts,
  others: readonly Duty[],
): Duty[] {
  const named = others.some(({ channels }) => channels.some((channel) => channel !== 'post'));
  if (configured === null || named || !tellsByNoNamedChannel(reading, change)) return [];
  return [
    {
      source: { regime: 'configuration', reference: 'promise' },
      lead: null,
      channels: configured.channels,
      audience: null,
      exclusions: [],
      choice: false,
    },
  ];
}

function dutiesOfConfiguration(configured: ConfiguredPromise | null, change: ChangeFacts): Duty[] {
  if (configured === null || (configured.trigger === 'material' && change.level !== 'material')) return [];
  return [
    {
      source: { regime: 'configuration', reference: 'promise' },
      lead: configured.lead,
      channels: configured.channels,
      audience: null,
      exclusions: configured.exclusions,
      choice: configured.choice === true && change.newUse,
    },
  ];
}

function dutiesOfStatutes(presets: readonly Regime[], change: ChangeFacts): Duty[] {
  return presets.flatMap(({ id, duties }) =>
    duties
      .filter((duty) => dutyApplies(duty, change))
      .map((duty) => ({
        source: { regime: 'statute', reference: `${id}: ${duty.citation}` },
        lead: duty.lead,
        channels: duty.channels,
        audience: duty.audience,
        exclusions: [],
        choice: duty.choice,
      })),
  );
}

function keyed({ source }: Duty, key: string): DutySource {
  return source.regime === 'configuration' ? { ...source, reference: `${source.reference}.${key}` } : source;
}

function leadsOf(duties: readonly Duty[]): readonly SourcedLead[] {
  const leads = duties
    .flatMap((duty) => (duty.lead === null ? [] : [{ value: duty.lead, source: keyed(duty, 'lead') }]))
    .sort((a, b) => byStrictness(a.value, b.value));
  return leads.filter(({ value }, index) => !leads.slice(0, index).some((stricter) => covers(stricter.value, value)));
}

const posting: DutySource = {
  regime: 'promise',
  reference: 'the policy itself: a new text is posted where the old one stands',
};

function channelsOf(duties: readonly Duty[]): NoticeDuties['channels'] {
  return channelOrder.flatMap((channel) => {
    const duty = duties.find((one) => one.channels.includes(channel));
    if (duty) return [{ channel, source: keyed(duty, 'channels') }];
    return channel === 'post' ? [{ channel, source: posting }] : [];
  });
}

function exclusionsOf(duties: readonly Duty[]): NoticeDuties['exclusions'] {
  const all = duties.flatMap((duty) =>
    duty.exclusions.map((exclusion) => ({
      exclusion,
      source:
        duty.exclusionQuote === undefined
          ? keyed(duty, 'exclusions')
          : { ...duty.source, reference: duty.exclusionQuote },
    })),
  );
  return all.filter(({ exclusion }, index) => all.findIndex((other) => other.exclusion === exclusion) === index);
}

function audienceOf(duties: readonly Duty[]): NoticeDuties['audience'] {
  const named = duties.flatMap((duty) =>
    duty.audience === null ? [] : [{ value: duty.audience, source: duty.source }],
  );
  return named.sort((a, b) => width(a.value) - width(b.value))[0] ?? null;
}

/**
 * What one change needs: the promise of the text in force (`reading`), the configuration and the chosen statutory presets
 * (`regimeIds`, default none) merged. The strictest lead by `byStrictness`, and beside it every lead that it is not certain to
 * cover; every channel, `post` always among them; the widest audience; the exclusions of the promises and the configuration that
 * apply; a choice where one of them asks for it. Each duty says where it came from. Where nothing sets a period the lead is null.
 *
 * @throws Refusal (usage) for an unknown preset.
 */
export function noticeDuties(
  reading: PromiseReading,
  configured: ConfiguredPromise | null,
  change: ChangeFacts,
  regimeIds: readonly string[] = [],
): NoticeDuties {
  const stated = [
    ...dutiesOfText(reading, change),
    ...dutiesOfConfiguration(configured, change),
    ...dutiesOfStatutes(regimesOf(regimeIds), change),
  ];
  const duties = [...stated, ...waysOfConfiguration(reading, configured, change, stated)];
  const [lead = null, ...otherLeads] = leadsOf(duties);
  const choice = duties.find((duty) => duty.choice);
  return {
    lead,
    otherLeads,
    channels: channelsOf(duties),
    audience: audienceOf(duties),
    exclusions: exclusionsOf(duties),
    choice: { required: choice !== undefined, source: choice ? keyed(choice, 'choice') : null },
    disagreements: disagreements(reading, configured),
  };
}
