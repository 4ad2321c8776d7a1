const blanks = /[\u0000-\u0020\u007f-\u009f\u00a0\u2028\u2029\ufeff]/g;

/**
 * The address without surrounding white space where a reader can follow it safely: http, https, mailto, or no scheme at all;
 * null for every other scheme (`javascript:`, `data:`, `file:` …), however it is spelt. Browsers ignore control characters and
 * white space inside a scheme, so they are left out before looking.
 */
export function safeAddress(address: string): string | null {
  const scheme = /^([^/?#]*?):/.exec(address.replace(blanks, ''))?.[1];
  if (scheme === undefined || /^(?:https?|mailto)$/i.test(scheme)) return address.trim();
  return null;
}

/** A value as a part of an address: nothing in it can start a query, a fragment or another header of a mailto. */
export function addressPart(value: string): string {
  return encodeURIComponent(value.trim()).replaceAll('%40', '@').replaceAll('%2F', '/');
}
