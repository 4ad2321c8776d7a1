import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { composeMessage, type MessageContent, messageIdFor } from '../../src/shell/mail/compose-message.ts';
import { parseMailbox } from '../../src/shell/mail/mailbox.ts';

const messageId = messageIdFor({ notice: 'privacy-r2', revision: 2, recipient: 'u1', domain: 'faxwell.example' });

function content(fields: Partial<MessageContent> = {}): MessageContent {
  return {
    from: { name: 'Faxwell & Söhne, Inc.', address: 'privacy@faxwell.example' },
    to: { name: 'Zoë 王', address: 'zoe@reader.example' },
    replyTo: { name: '', address: 'answers@faxwell.example' },
    subject: 'Changes to our Datenschutzerklärung take effect on Friday, 8 January 2027: Grüße “王”',
    html: '<p>Grüße — 王</p>\n<p>.</p>\n',
    text: 'Grüße — 王\n.\nFrom here on\n',
    messageId,
    date: '2026-11-23T09:00:00.000Z',
    headers: { 'X-Notice': 'privacy-r2' },
    ...fields,
  };
}

async function source(fields: Partial<MessageContent> = {}): Promise<string> {
  return Buffer.from(await composeMessage(content(fields))).toString('latin1');
}

describe('a message', () => {
  test('reads back as what was composed', async () => {
    const mail = await PostalMime.parse(await composeMessage(content()));
    expect(mail.from).toMatchObject({ name: 'Faxwell & Söhne, Inc.', address: 'privacy@faxwell.example' });
    expect(mail.to).toEqual([expect.objectContaining({ name: 'Zoë 王', address: 'zoe@reader.example' })]);
    expect(mail.replyTo?.[0]).toMatchObject({ address: 'answers@faxwell.example' });
    expect(mail.cc).toBeUndefined();
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe(content().subject);
    expect(mail.text?.trimEnd()).toBe(content().text.trimEnd());
    expect(mail.html?.trimEnd()).toBe(content().html.trimEnd());
    expect(mail.messageId).toBe(messageId);
    expect(mail.date).toBe('2026-11-23T09:00:00.000Z');
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-notice')).toBe('privacy-r2');
    expect(header('mime-version')).toBe('1.0');
  });

  test('is the same bytes each time', async () => {
    expect(await source()).toBe(await source());
  });

  test('is ASCII with CRLF line ends and no long line', async () => {
    const message = await source({ html: `<p>${'ü'.repeat(5000)}</p>`, text: 'x'.repeat(5000) });
    expect(message).not.toMatch(/[^\r]\n|\r[^\n]|[^\t\r\n -~]/);
    for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  test('takes mailboxes as text', async () => {
    const mail = await PostalMime.parse(
      await composeMessage(content({ from: '"Acme, \\"Inc.\\"" <privacy@acme.example>' })),
    );
    expect(mail.from).toMatchObject({ name: 'Acme, "Inc."', address: 'privacy@acme.example' });
  });

  test.each<[string, Partial<MessageContent>]>([
    ['a line break in the recipient', { to: { name: '', address: 'b@x.example\r\nBcc: evil@y.example' } }],
    ['two recipients', { to: { name: '', address: 'a@x.example, b@y.example' } }],
    ['two recipients by semicolon', { to: { name: '', address: 'a@x.example;b@y.example' } }],
    ['two recipients as text', { to: 'A <a@x.example>, B <b@y.example>' }],
    ['a group', { to: 'group: a@x.example, b@y.example;' }],
    ['a recipient in brackets', { to: { name: '', address: '<a@x.example>' } }],
    ['no recipient', { to: { name: 'A', address: '' } }],
    ['no domain', { to: { name: '', address: 'a' } }],
    ['a space in an address', { to: { name: '', address: 'a b@x.example' } }],
    ['an invisible character in an address', { to: { name: '', address: 'a\u200b@x.example' } }],
    ['a comment in an address', { to: { name: '', address: 'a(b)@x.example' } }],
    ['an overlong address', { to: { name: '', address: `${'a'.repeat(60)}@${'b.'.repeat(120)}example` } }],
    ['a line break in a name', { to: { name: 'A\r\nBcc: evil@y.example', address: 'a@x.example' } }],
    ['a line break in the sender’s name', { from: { name: 'A\nBcc: evil@y.example', address: 'a@x.example' } }],
    ['a line break in the subject', { subject: 'a\r\nBcc: evil@y.example' }],
    ['a carriage return in the subject', { subject: 'a\rBcc: evil@y.example' }],
    ['a line separator in the subject', { subject: 'a\u2028b' }],
    ['an endless subject', { subject: 'x'.repeat(501) }],
    ['an empty subject', { subject: ' ' }],
    ['an empty text', { text: '' }],
    ['an empty HTML part', { html: '\n' }],
    ['NUL in the subject', { subject: 'a\u0000b' }],
    ['a line break in a header', { headers: { 'X-A': 'b\r\nBcc: evil@y.example' } }],
    ['a line break in a header’s name', { headers: { 'X-A\r\nBcc': 'evil@y.example' } }],
    ['a Bcc header', { headers: { bcc: 'evil@y.example' } }],
    ['a second To header', { headers: { To: 'evil@y.example' } }],
    ['another Content-Type', { headers: { 'Content-Type': 'text/plain' } }],
    ['another Auto-Submitted', { headers: { 'auto-submitted': 'no' } }],
    ['a Message-ID with a line break', { messageId: '<a@b>\r\nBcc: evil@y.example' }],
    ['a Message-ID without brackets', { messageId: 'a@b' }],
    ['a date that is none', { date: 'soon' }],
  ])('%s is refused', async (_, fields) => {
    await expect(composeMessage(content(fields))).rejects.toBeInstanceOf(Refusal);
  });

  test('holds exactly the headers it should, whatever the texts', async () => {
    const expected = [
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
      'x-notice',
    ];
    const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => `x${text}`);
    const line = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, name, text) => {
        const to = { name: line(name), address: 'zoe@reader.example' };
        const mail = await PostalMime.parse(
          await composeMessage(content({ subject: line(subject), to, text, html: text })),
        );
        expect(mail.headers.map(({ key }) => key).sort()).toEqual(expected);
        expect(mail.to?.map(({ address }) => address)).toEqual(['zoe@reader.example']);
      }),
      { numRuns: 150 },
    );
  });

  test.each(['x'.repeat(500), 'ü'.repeat(500), '王'.repeat(500), `a ${'y'.repeat(400)} b`])(
    'folds a long subject (%#)',
    async (subject) => {
      const message = await source({ subject, headers: { 'X-Notice': subject.replace(/[^ -~]/g, 'n') } });
      for (const text of message.split('\r\n')) expect(text.length).toBeLessThanOrEqual(998);
      expect((await PostalMime.parse(message)).subject).toBe(subject);
    },
  );
});

describe('the Message-ID', () => {
  const same = { notice: 'privacy-r2', revision: 2, recipient: 'u1', domain: 'faxwell.example' };

  test.each([{ notice: 'privacy-r3' }, { revision: 3 }, { recipient: 'u2' }, { domain: 'other.example' }])(
    'differs with %o',
    (other) => {
      expect(messageIdFor(same)).toBe(messageId);
      expect(messageIdFor({ ...same, ...other })).not.toBe(messageId);
    },
  );

  test('is ASCII whatever the domain', async () => {
    const id = messageIdFor({ ...same, domain: 'bücher.example' });
    expect(id).toMatch(/^<[0-9a-f]{40}@xn--bcher-kva\.example>$/);
    expect(await source({ messageId: id, from: 'a@bücher.example' })).toContain(id);
  });

  test('does not show the recipient', () => {
    expect(messageIdFor({ ...same, recipient: 'zoe@reader.example' })).not.toContain('zoe');
  });
});

test.each([
  ['a@b.example', '', 'a@b.example'],
  [' Acme <a@b.example> ', 'Acme', 'a@b.example'],
  ['"Acme, Inc." <a@b.example>', 'Acme, Inc.', 'a@b.example'],
  ['<a@b.example>', '', 'a@b.example'],
  ['Zoë O’Neil <zoë@bücher.example>', 'Zoë O’Neil', 'zoë@bücher.example'],
])('the mailbox %j is read', (text, name, address) => {
  expect(parseMailbox(text, 'sender')).toEqual({ name, address });
});
