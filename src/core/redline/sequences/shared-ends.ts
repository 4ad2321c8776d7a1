/**
 * A text can be cut here without cutting a token: at a space between two words in lower case. Dates are the only tokens with
 * spaces, and no space in one stands so, except before `of`.
 */
function isSafeCut(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 32 || !isLowerCase(text.charCodeAt(at - 1)) || !isLowerCase(text.charCodeAt(at + 1)))
    return false;
  return !text.startsWith('of ', at + 1);
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** How many characters two texts begin with alike, exactly. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts end with alike, not counting the first `start`. */
export function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

const sentenceReach = 160;

/**
 * As `commonStart`, cut back to where no token and no space before a token is cut in two, and into the sentence before, so that an
 * inserted sentence can be shown from its beginning. 0 where there is no such place.
 */
export function sharedStart(a: string, b: string): number {
  const common = commonStart(a, b);
  const stop = common < a.length || common < b.length ? a.lastIndexOf('. ', common - 1) : -1;
  let at = Math.min(common - 2, stop >= common - sentenceReach && stop >= 0 ? stop : common);
  while (at > 0 && !isSafeCut(a, at)) at--;
  return Math.max(0, at);
}

/** As `commonEnd`, cut back likewise; the space at the cut belongs to the end. */
export function sharedEnd(a: string, b: string, start: number): number {
  let at = a.length - commonEnd(a, b, start) + 1;
  while (at < a.length && !isSafeCut(a, at)) at++;
  return a.length - Math.min(at, a.length);
}
