import type { IsoDate } from '../calendar/days/types.ts';

export const contactStatuses = ['active', 'opted-out-marketing', 'opted-out-all', 'deactivated'] as const;

/** Whether and about what a person may be contacted. Opting out of marketing is not opting out of notices. */
export type ContactStatus = (typeof contactStatuses)[number];

/** A person who may be told. */
export interface Recipient {
  /** The organisation's own id of the person: not empty, each once in a file. */
  readonly id: string;
  /** One plain address; each once in a file, whatever its case. */
  readonly email: string;
  /** May be empty. One line, without control characters. */
  readonly name: string;
  /** A language tag such as `fr` or `pt-BR`; empty where the file says nothing. */
  readonly locale: string;
  readonly status: ContactStatus;
  /** When the person's data was collected; null where the file says nothing. */
  readonly collectedOn: IsoDate | null;
}
