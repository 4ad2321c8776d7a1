const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`);
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/**
 * What keeps a text from being one plain e-mail address, null where nothing does. Accepted is the part of RFC 5321 that
 * mail servers share: a dot-atom of at most 64 characters, an @, and a host name of two labels or more; 254 characters in
 * all; ASCII. What could smuggle in a second address or a header (line breaks, commas, brackets, quotes, comments, spaces) is not in it.
 */
export function addressFault(address: string): string | null {
  if (address === '') return 'there is none';
  if (/[\r\n]/.test(address)) return 'it holds a line break';
  if (/\p{Cc}/u.test(address)) return 'it holds a control character';
  if (/[,;]/.test(address)) return 'it holds a list of addresses, or a comma or semicolon';
  if (/[\s<>()[\]":\\]/.test(address)) return 'it holds a space, bracket, quote, colon or backslash';
  if (/[^\x20-\x7e]/.test(address)) return 'it holds a letter outside ASCII; write the domain in its xn-- form';
  if (address.length > 254) return `it is ${address.length} characters long, of at most 254`;
  const [local = '', domain, ...more] = address.split('@');
  if (domain === undefined) return 'it has no @';
  if (more.length > 0) return 'it has more than one @';
  if (local.length > 64) return `the part before the @ is ${local.length} characters long, of at most 64`;
  if (!localPart.test(local)) return 'the part before the @ is not one';
  return domainFault(domain);
}

function domainFault(domain: string): string | null {
  const labels = domain.split('.');
  if (labels.length < 2) return 'the domain has no dot';
  if (domain.length > 253 || !labels.every((part) => part.length <= 63 && label.test(part)))
    return 'the domain is not one';
  return /^\d+$/.test(labels.at(-1) ?? '') ? 'the domain ends in a number' : null;
}
