import type { Delivery } from '../../core/delivery/delivery.ts';
import { canonicalJson } from '../../core/ledger/canonical-json.ts';
import type { LedgerEntry } from '../../core/ledger/types.ts';
import type { Revision, Translation } from '../../core/notice/life/revision.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { hashOf } from '../../core/text/policy/canonical-text.ts';
import { damagedRow } from './database-refusal.ts';
import { isNotice, noticeFault } from './notice-schema.ts';
import type { DeliveryRow, LedgerRow, NoticeRow, RevisionRow, TranslationRow } from './tables.ts';

// One function a table and direction. Each that reads throws a Refusal naming the row where it is not what was written.

export function toRevision(row: RevisionRow): Revision {
  const { policy, number, hash, text, source, message } = row;
  if (hashOf(text) !== hash) throw damagedRow(`revisions ${policy}@${number}`, 'a text that does not have its hash');
  return {
    policy,
    number,
    hash,
    text,
    source,
    recordedAt: row.recorded_at,
    recordedOn: row.recorded_on,
    recordedBy: row.recorded_by,
    message,
  };
}

export function fromRevision(revision: Revision): RevisionRow {
  const { policy, number, hash, text, source, message } = revision;
  return {
    policy,
    number,
    hash,
    text,
    source,
    recorded_at: revision.recordedAt,
    recorded_on: revision.recordedOn,
    recorded_by: revision.recordedBy,
    message,
  };
}

export function toTranslation(row: TranslationRow): Translation {
  const { policy, number, locale, hash, text, source } = row;
  if (hashOf(text) !== hash)
    throw damagedRow(`translations ${policy}@${number}/${locale}`, 'a text that does not have its hash');
  return { policy, number, locale, hash, text, source };
}

export function toNotice(row: NoticeRow): Notice {
  const name = `notices ${row.id}`;
  const notice = parsed(row.document, name);
  if (!isNotice(notice)) throw damagedRow(name, noticeFault(notice) ?? 'not a notice');
  const { document: _, ...columns } = fromNotice(notice);
  for (const [column, value] of Object.entries(columns)) {
    const stored = row[column as keyof typeof columns];
    if (stored !== value) throw damagedRow(name, `${column} is ${stored} in its column and ${value} in its document`);
  }
  return notice;
}

export function fromNotice(notice: Notice): NoticeRow {
  return {
    id: notice.id,
    policy: notice.policy,
    revision: notice.revision,
    before_hash: notice.beforeHash,
    after_hash: notice.afterHash,
    state: notice.state,
    document: JSON.stringify(notice),
  };
}

export function toDelivery(row: DeliveryRow): Delivery {
  const { channel, state } = row;
  if (channel !== 'email') throw damagedRow(`deliveries ${row.notice}/${row.recipient}`, `the channel ${channel}`);
  if (state !== 'pending' && state !== 'attempting' && state !== 'sent' && state !== 'excluded') {
    throw damagedRow(`deliveries ${row.notice}/${row.recipient}`, `the state ${state}`);
  }
  const { notice, recipient, email, name, locale, reason } = row;
  return { notice, recipient, channel, email, name, locale, state, reason, sentOn: row.sent_on };
}

export function fromDelivery({ sentOn, ...same }: Delivery): DeliveryRow {
  const { notice, recipient, channel, email, name, locale, state, reason } = same;
  return { notice, recipient, channel, email, name, locale, state, reason, sent_on: sentOn };
}

export function toLedgerEntry(row: LedgerRow): LedgerEntry {
  const { seq, at, today, actor, event, subject, hash } = row;
  const name = `ledger ${seq}`;
  const body = parsed(row.body, name);
  if (!isRecord(body)) throw damagedRow(name, 'a body that is not an object');
  // Also refuses members given twice, of which a parser would keep one.
  if (canonicalJson(body) !== row.body) throw damagedRow(name, 'a body that is not in canonical form');
  return {
    seq,
    at,
    today,
    rehearsed: row.rehearsed === 1,
    actor,
    event,
    subject,
    body,
    previousHash: row.previous_hash,
    hash,
  };
}

export function fromLedgerEntry(entry: LedgerEntry): LedgerRow {
  const { seq, at, today, actor, event, subject, hash, previousHash, rehearsed, body } = entry;
  return {
    seq,
    at,
    today,
    rehearsed: rehearsed ? 1 : 0,
    actor,
    event,
    subject,
    body: canonicalJson(body),
    previous_hash: previousHash,
    hash,
  };
}

function parsed(json: string, row: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw damagedRow(row, (error as Error).message);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
