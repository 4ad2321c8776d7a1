import type { NoticePromise, PromiseReading } from '../clause/types.ts';

/** The document that `promise --json` prints (docs/promises.md): only plain values, in a fixed order of keys. */
export interface PromiseDocument {
  readonly promises: readonly NoticePromise[];
  readonly missing: boolean;
  readonly pinsRevision: boolean;
  readonly reserves: readonly { readonly quote: string; readonly section: readonly string[]; readonly line: number }[];
}

/** A reading as the document of `promise --json`. */
export function promiseJson(reading: PromiseReading): PromiseDocument {
  return {
    promises: reading.promises.map((promise) => ({
      trigger: promise.trigger,
      lead: promise.lead && { amount: promise.lead.amount, unit: promise.lead.unit },
      channels: [...promise.channels],
      beforehand: promise.beforehand,
      anyChannel: promise.anyChannel,
      audience: promise.audience,
      exclusions: [...promise.exclusions],
      exclusionQuote: promise.exclusionQuote,
      choice: promise.choice,
      choiceKind: promise.choiceKind,
      effect: promise.effect,
      discretionary: promise.discretionary,
      quote: promise.quote,
      section: [...promise.section],
      line: promise.line,
    })),
    missing: reading.missing,
    pinsRevision: reading.pinsRevision,
    reserves: reading.reserves.map(({ quote, section, line }) => ({ quote, section: [...section], line })),
  };
}
