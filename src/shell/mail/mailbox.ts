import { Refusal } from '../../core/refusal.ts';

/** One mailbox. The name may be empty and in any script. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const maxAddressLength = 254;
const specials = String.raw`\s<>()[\]:;,@\\"`;
const plainAddress = new RegExp(
  `^(?!\\.)[^${specials}]{1,64}(?<!\\.)@(?:[^${specials}.]{1,63}\\.)*[^${specials}.]{1,63}$`,
  'u',
);

/**
 * Reads `Name <address>`, `"Name, with specials" <address>` or a bare address as one mailbox.
 *
 * @param role who it is, for the error: `sender`, `recipient` …
 * @throws Refusal (usage) for several addresses, a group, an address that is not valid, or a line break or control character.
 */
export function parseMailbox(text: string, role: string): Mailbox {
  const [, quoted, plain, address] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<([^<>]*)>\s*$/s.exec(text) ?? [];
  if (address === undefined) return checkedMailbox({ name: '', address: text.trim() }, role);
  return checkedMailbox({ name: quoted?.replace(/\\(.)/gs, '$1') ?? plain ?? '', address: address.trim() }, role);
}

/** The mailbox itself. Throws as {@link parseMailbox}. */
export function checkedMailbox({ name, address }: Mailbox, role: string): Mailbox {
  const isOne = address.length <= maxAddressLength && plainAddress.test(address);
  if (isOne && !/[\p{Cc}\p{Surrogate}\p{Cf}]/u.test(address))
    return { name: checkedLine(name, `${role}’s name`), address };
  throw new Refusal('usage', {
    message: `The ${role}’s address is not one e-mail address`,
    expected: 'one address such as ada@example.com, without brackets, commas, spaces or line breaks in it',
    found: JSON.stringify(address.slice(0, 100)),
    remedy: 'fix the address where it is stored',
  });
}

/** A word longer than this could make a line longer than the 998 octets that RFC 5322 allows. */
const maxLineLength = 500;

/** A header value itself. Throws a Refusal (usage) where it holds a line break or control character, or is over 500 characters long. */
export function checkedLine(text: string, what: string): string {
  const broken = /[\p{Cc}\u2028\u2029]/u.test(text);
  if (!broken && text.length <= maxLineLength) return text;
  throw new Refusal('usage', {
    message: broken ? `The ${what} holds a line break or control character` : `The ${what} is too long`,
    expected: `one line of at most ${maxLineLength} characters`,
    found: JSON.stringify(text.slice(0, 100)),
    remedy: broken ? 'remove it; a line break in a header would begin another header' : 'shorten it',
  });
}
