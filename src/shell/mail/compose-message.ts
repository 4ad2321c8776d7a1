import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Instant } from '../../core/calendar/days/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { plainValue } from '../../core/render/markdown/plain-value.ts';
import { checkedLine, checkedMailbox, type Mailbox, parseMailbox } from './mailbox.ts';

export interface MessageContent {
  /** A mailbox, or one as text: `Acme <privacy@acme.example>`. */
  readonly from: Mailbox | string;
  /** Exactly one: no message ever carries another recipient's data. */
  readonly to: Mailbox | string;
  readonly replyTo?: Mailbox | string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With angle brackets, as {@link messageIdFor} makes it. */
  readonly messageId: string;
  readonly date: Instant;
  /** Further header fields; those that this function sets cannot be given. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A Message-ID that is the same whenever the same notice is composed for the same recipient, so that a message sent twice by
 * accident can be told to be one.
 *
 * @param domain the sender's domain; one beyond ASCII is written in its ASCII form.
 */
export function messageIdFor(message: {
  readonly notice: string;
  readonly revision: number;
  readonly recipient: string;
  readonly domain: string;
}): string {
  const { notice, revision, recipient, domain } = message;
  const digest = createHash('sha256')
    .update(JSON.stringify([notice, revision, recipient]))
    .digest('hex');
  return `<${digest.slice(0, 40)}@${domainToASCII(domain) || 'localhost'}>`;
}

/**
 * An e-mail of a text and an HTML part (RFC 5322, MIME), to exactly one recipient, marked `Auto-Submitted: auto-generated`.
 * Line ends are CRLF, every line is at most 998 octets, header values beyond ASCII are encoded. The same content gives the
 * same bytes.
 *
 * @throws Refusal (usage) for an empty part, an address that is not one plain mailbox, a control character or line break in any header
 * value, a header that is set here already, and a date or Message-ID that is not valid.
 */
export async function composeMessage(content: MessageContent): Promise<Uint8Array> {
  const { from, to, replyTo, subject, html, text, messageId, date, headers = {} } = content;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: mailboxOf(from, 'sender'),
    to: mailboxOf(to, 'recipient'),
    ...(replyTo ? { replyTo: mailboxOf(replyTo, 'reply address') } : {}),
    subject: checkedLine(filled(subject, 'subject'), 'subject'),
    text: plainValue(filled(text, 'text part')),
    html: plainValue(filled(html, 'HTML part')),
    messageId: checkedMessageId(messageId),
    date: checkedDate(date),
    headers: { 'Auto-Submitted': 'auto-generated', ...checkedHeaders(headers) },
    encoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 32),
    boundaryPrefix: '--fairnotice',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function mailboxOf(given: Mailbox | string, role: string): { name: string; address: string } {
  const { name, address } = typeof given === 'string' ? parseMailbox(given, role) : checkedMailbox(given, role);
  return { name, address };
}

function filled(text: string, what: string): string {
  if (text.trim() !== '') return text;
  throw new Refusal('usage', {
    message: `The message has an empty ${what}`,
    expected: 'a subject, a text part and an HTML part',
    found: 'nothing',
    remedy: 'check the template it is made from',
  });
}

const ownHeaders =
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|mime-version|auto-submitted|resent-.*|content-.*|received|return-path|dkim-signature)$/i;

function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,76}$/.test(name) || ownHeaders.test(name)) {
      throw new Refusal('usage', {
        message: 'This header cannot be added to a message',
        expected: 'the name of a header that the message does not have',
        found: JSON.stringify(name),
        remedy: 'leave it out',
      });
    }
    checked[name] = checkedLine(value, `header ${name}`);
  }
  return checked;
}

function checkedMessageId(messageId: string): string {
  if (/^<[\x21-\x3b\x3d\x3f\x41-\x7e]+@[\x21-\x3b\x3d\x3f\x41-\x7e]+>$/.test(messageId) && messageId.length <= 250)
    return messageId;
  throw new Refusal('usage', {
    message: 'The Message-ID is not valid',
    expected: '<something@domain>, without spaces',
    found: JSON.stringify(messageId.slice(0, 100)),
    remedy: 'check the sender’s address in fairnotice.yaml',
  });
}

function checkedDate(date: Instant): Date {
  const moment = new Date(date);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw new Refusal('usage', {
    message: 'The date of the message is not a date',
    expected: 'an instant such as 2026-11-23T09:00:00.000Z',
    found: JSON.stringify(date),
    remedy: 'give the instant in ISO 8601',
  });
}
