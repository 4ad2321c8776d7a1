import { isIsoDate } from '../../core/calendar/days/day-number.ts';
import { type ContactStatus, contactStatuses, type Recipient } from '../../core/delivery/recipient.ts';
import { Refusal } from '../../core/refusal.ts';
import { addressFault } from './address-fault.ts';
import type { RawRecipient } from './raw-recipient.ts';

const maxLength = 200;

/** The recipient of a row. Throws a Refusal (usage) naming `file`, the line and the field that is wrong. */
export function checkRecipient({ line, values }: RawRecipient, file: string): Recipient {
  const refuse = (field: string, expected: string, found: string): never => {
    throw refusedRow({ file, line, field, expected, found });
  };
  const text = (field: 'id' | 'name'): string => {
    const value = (values[field] ?? '').trim();
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
      refuse(field, 'one line without control characters', JSON.stringify(value));
    if (value.length > maxLength) refuse(field, `at most ${maxLength} characters`, `${value.length} characters`);
    return value;
  };
  const id = text('id');
  if (id === '') refuse('id', 'an id for every person', 'none');
  // Not trimmed of line breaks: what holds one was meant to smuggle something in, or is damaged.
  const email = (values.email ?? '').replace(/^ +| +$/g, '');
  const fault = addressFault(email);
  if (fault !== null) refuse('email', 'one plain e-mail address', `${JSON.stringify(email.slice(0, 100))}: ${fault}`);
  const locale = (values.locale ?? '').trim();
  if (!/^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})?$/.test(locale))
    refuse('locale', 'a language tag such as fr or pt-BR', locale);
  const status = (values.status ?? '').trim();
  const collectedOn = (values.collected_on ?? '').trim();
  if (collectedOn !== '' && !isIsoDate(collectedOn)) refuse('collected_on', 'a day as YYYY-MM-DD', collectedOn);
  return {
    id,
    email,
    name: text('name'),
    locale,
    status: isStatus(status) ? status : status === '' ? 'active' : refuse('status', contactStatuses.join(', '), status),
    collectedOn: collectedOn === '' ? null : collectedOn,
  };
}

/** The Refusal for one wrong field of a row. */
export function refusedRow(row: {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}): Refusal {
  const { file, line, field, expected, found } = row;
  return new Refusal(
    'usage',
    {
      message: `The ${field} in ${file}, line ${line}, cannot be used`,
      expected,
      found: found.length > 200 ? `${found.slice(0, 200)}…` : found,
      remedy: 'fix that row; no row of the file is used until all of them can be',
    },
    { file, line, field },
  );
}

function isStatus(status: string): status is ContactStatus {
  return contactStatuses.some((known) => known === status);
}
