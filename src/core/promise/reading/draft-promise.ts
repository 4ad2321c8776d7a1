import type { Lead } from '../../calendar/days/types.ts';
import { byStrictness } from '../clause/lead-order.ts';
import type { Channel, ChoiceKind, Exclusion, NoticePromise, PromiseEffect, PromiseTrigger } from '../clause/types.ts';
import { peopleMeant, readAudience } from '../terms/read-audience.ts';
import { channelOrder } from '../terms/read-channels.ts';
import type { PolicySentence } from './policy-sentences.ts';

/** A promise while the sentences that state it are being read. */
export interface Draft {
  readonly trigger: PromiseTrigger;
  readonly binding: boolean;
  /** False where the words promise a delay or a choice and no telling. */
  readonly tells: boolean;
  /** False where the words give a choice before a new use and say nothing of changes or of telling people. */
  readonly aboutChange: boolean;
  lead: Lead | null;
  beforehand: boolean;
  channels: readonly Channel[];
  anyChannel: boolean;
  choiceKind: ChoiceKind | null;
  effect: PromiseEffect | null;
  exclusions: readonly Exclusion[];
  /** The sentences that state the exclusions, wherever they stand. */
  exclusionSentences: readonly PolicySentence[];
  /** The clause that tells, for its audience. */
  readonly clause: string;
  /** The sentences that state the promise, in reading order, those of the exclusions only where they follow closely. */
  sentences: readonly PolicySentence[];
}

/** What one clause says, to be made a draft of or added to one. */
export interface ClauseReading {
  readonly lead: Lead | null;
  readonly beforehand: boolean;
  readonly channels: readonly Channel[];
  readonly anyChannel: boolean;
  readonly choiceKind: ChoiceKind | null;
  readonly effect: PromiseEffect | null;
}

/** A new draft for `trigger` from a clause of `sentence`. */
export function draftOf(
  trigger: PromiseTrigger,
  facts: Pick<Draft, 'binding' | 'tells' | 'aboutChange' | 'clause'>,
  reading: ClauseReading,
  sentence: PolicySentence,
): Draft {
  return { trigger, ...facts, ...reading, exclusions: [], exclusionSentences: [], sentences: [sentence] };
}

/** Adds what a later clause says of the same promise: the stricter lead, every channel, and what was not yet said. */
export function extend(draft: Draft, reading: ClauseReading, sentence: PolicySentence): void {
  draft.lead = [draft.lead, reading.lead].filter((lead) => lead !== null).sort(byStrictness)[0] ?? null;
  draft.beforehand ||= reading.beforehand;
  draft.anyChannel =
    draft.channels.length === 0 ? reading.anyChannel : draft.anyChannel && reading.channels.length === 0;
  draft.channels = channelOrder.filter(
    (channel) => draft.channels.includes(channel) || reading.channels.includes(channel),
  );
  draft.choiceKind ??= reading.choiceKind;
  draft.effect ??= reading.effect;
  if (draft.sentences.at(-1) !== sentence) draft.sentences = [...draft.sentences, sentence];
}

/** The words from the first sentence to the last without a gap; runs of text are set apart by an empty line. */
function quoteOf(sentences: readonly PolicySentence[], all: readonly PolicySentence[]): string {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return '';
  const between = all.slice(first.index, last.index + 1);
  return between
    .map(({ quote, passage }, index) =>
      index > 0 && between[index - 1]?.passage !== passage ? `\n\n${quote}` : ` ${quote}`,
    )
    .join('')
    .trim();
}

/** A notice to nobody in particular, by no channel, is for those of whom the same passage speaks. */
function audienceOf(draft: Draft, all: readonly PolicySentence[]): string {
  const audience = readAudience(draft.clause, draft.channels);
  const passage = draft.sentences[0]?.passage;
  if (audience !== 'everyone' || draft.channels.length > 0 || passage === undefined) return audience;
  return peopleMeant(all.filter((sentence) => sentence.passage === passage).map(({ own }) => own)) ?? audience;
}

/** The finished promise; `all` are the policy's sentences, from which the quote is taken without a gap. */
export function promiseOf(draft: Draft, all: readonly PolicySentence[]): NoticePromise {
  const [first] = draft.sentences;
  return {
    trigger: draft.trigger,
    lead: draft.lead,
    beforehand: draft.beforehand,
    channels: draft.channels,
    anyChannel: draft.anyChannel,
    audience: audienceOf(draft, all),
    exclusions: draft.exclusions,
    exclusionQuote: draft.exclusionSentences.map(({ quote }) => quote).join(' '),
    choice: draft.choiceKind !== null,
    choiceKind: draft.choiceKind,
    effect: draft.effect,
    discretionary: !draft.binding,
    quote: quoteOf(draft.sentences, all),
    section: first?.section ?? [],
    line: first?.line ?? 1,
  };
}
