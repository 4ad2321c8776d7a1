const finalPunctuation = /[.,;!\u3002\uff0c\uff1b]["')\]]*$/;
const dated =
  /\b(?:effective|updated|revised|modified|version|dated?|as of|published|posted)\b.*\d|^\W*\d{1,2}[./ -]\w+[./ -]\d{2,4}\W*$|^\W*\p{L}+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}\W*$|\b(?:19|20)\d\d-\d\d/iu;
const contact = /@|https?:|www\.|\(c\)|\u00a9|^\W*\d+ \p{Lu}\p{L}+ (?:St|Street|Road|Rd|Ave|Avenue)\b/iu;
/** What an address or a date cannot do without. */
const mayBeContact = /[@:.(\u00a9\d]/;
/** A capital, a number, or a name such as eBay and j2. */
const startsTitle = /^[*_"'([]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}[\p{Lu}\p{N}])/u;
const letters = /\p{L}/u;

/** Whether a line of plain text could stand as a title: short, no final punctuation, no date line, no address. */
export function couldBeTitle(text: string): boolean {
  if (text.length < 2 || text.length > 110) return false;
  const bare = text.endsWith(':') ? text.slice(0, -1) : text;
  return (
    !finalPunctuation.test(bare) &&
    startsTitle.test(bare) &&
    letters.test(bare) &&
    !(hasDigitInside(bare) && dated.test(bare)) &&
    !(mayBeContact.test(bare) && contact.test(bare))
  );
}

/**
 * Whether there is a digit that is not part of a number at the beginning: every date has one beside a word. What follows a number may
 * be part of a date in other scripts.
 */
function hasDigitInside(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && !isDigit(text.charCodeAt(at))) at--;
  while (at >= 0 && isOfNumber(text.charCodeAt(at))) at--;
  return at >= 0 || /[^\x00-\x7f]/.test(text);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A digit, a point, a bracket or a space. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === 46 || code === 40 || code === 41 || code === 32;
}

/** Whether a text begins as a title or a sentence does. */
export function startsAfresh(text: string): boolean {
  return startsTitle.test(text);
}

/** Whether a title-like line also reads as one without any emphasis: few words, or most of them capitalised, or a question. */
export function readsAsTitle(text: string): boolean {
  if (text.length > 90 || text.endsWith(':') || text.includes('|')) return false;
  // Last, because it costs the most and most lines are refused before.
  return (text.endsWith('?') || hasWordsOfTitle(text)) && couldBeTitle(text);
}

const fewWords = 5;
const capitalised = /^\W*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** At most five words, or seven in ten of those longer than three characters begin with a capital. */
function hasWordsOfTitle(text: string): boolean {
  let words = 0;
  let long = 0;
  let capitals = 0;
  for (let from = 0; from <= text.length; words++) {
    const space = text.indexOf(' ', from);
    const end = space === -1 ? text.length : space;
    if (end - from > 3) {
      const first = text.charCodeAt(from);
      if (isCapital(first)) capitals++;
      if (isCapital(first) || isSmall(first)) long++;
      else {
        const word = text.slice(from, end);
        if (letters.test(word)) {
          long++;
          if (capitalised.test(word)) capitals++;
        }
      }
    }
    from = end + 1;
  }
  return words <= fewWords || (long > 0 && capitals / long >= 0.7);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Depth of a leading section number: `3` and `IV.` 1, `3.2` 2, `3.2.1` 3; 0 where there is none. */
export function numberDepth(text: string): number {
  const number = /^(?:section |article |part )?(\d{1,3}(?:\.\d{1,3}){0,4})[.):]?\s/i.exec(text)?.[1];
  if (number !== undefined) return number.split('.').length;
  return /^(?:[IVX]{1,5}|[A-Z])[.)]\s/.test(text) ? 1 : 0;
}
