import type { Selectable } from 'kysely';

/** The tables as the newest migration leaves them. Truth values are 0 and 1, days and instants ISO texts, documents JSON. */
export interface Tables {
  migrations: { name: string };
  revisions: RevisionTable;
  translations: TranslationTable;
  notices: NoticeTable;
  deliveries: DeliveryTable;
  leases: LeaseTable;
  ledger: LedgerTable;
  ledger_head: LedgerHeadTable;
}

interface RevisionTable {
  policy: string;
  number: number;
  hash: string;
  text: string;
  source: string;
  recorded_at: string;
  recorded_on: string;
  recorded_by: string;
  message: string;
}

interface TranslationTable {
  policy: string;
  number: number;
  locale: string;
  edition: number;
  hash: string;
  text: string;
  source: string;
}

interface NoticeTable {
  id: string;
  policy: string;
  revision: number;
  before_hash: string;
  after_hash: string;
  state: string;
  document: string;
}

interface DeliveryTable {
  notice: string;
  recipient: string;
  channel: string;
  email: string;
  name: string;
  locale: string;
  state: string;
  reason: string;
  sent_on: string | null;
}

interface LeaseTable {
  name: string;
  pid: number;
  host: string;
  command: string;
  since: string;
  renewed: string;
}

interface LedgerTable {
  seq: number;
  at: string;
  today: string;
  rehearsed: number;
  actor: string;
  event: string;
  subject: string;
  body: string;
  previous_hash: string;
  hash: string;
}

interface LedgerHeadTable {
  one: number;
  seq: number;
  hash: string;
}

export type RevisionRow = Selectable<RevisionTable>;
export type TranslationRow = Selectable<TranslationTable>;
export type NoticeRow = Selectable<NoticeTable>;
export type DeliveryRow = Selectable<DeliveryTable>;
export type LedgerRow = Selectable<LedgerTable>;
