const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dates = new RegExp(
  `\\b(?:(?:${months})\\.?,? ?\\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})\\.?,? ?\\d{4}|(?:${months})\\.?,? \\d{4}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2} ?[-./] ?\\d{1,2} ?[-./] ?\\d{2,4}|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${months})|(?:19|20)\\d{2})\\b|\\[(?:start|end|insert)? ?date\\]`,
  'gi',
);
const stampWords =
  /\b(?:last|updated?|modified|revised|revision|effective|version|published|publication|posted|date|dated|as of|from|since|on|the|this|is|was|and|of|applies|starting|beginning|privacy|cookie|policy|notice|statement|our|we|previous|versions?|view|see|here|archived?|released|release|history|current|until|then|will|take effect|becomes?|following|available|download|pdf|day|st|nd|rd|th|in|to|has been|new|review|please|click|it|current|prior|reviewed|amended|created|valid|entry into force|issued|first|v)\b/gi;

/** The text without its dates, to compare two sentences that differ in a date stamp only. */
export function withoutDates(text: string): string {
  return text.replace(dates, ' ').replace(/\s+/g, ' ').trim();
}

/** True for a line that is a date stamp or an update note and nothing else: "Last updated: 3 May 2024". */
export function isDateStamp(text: string): boolean {
  if (text.length > 240 || withoutDates(text) === text.replace(/\s+/g, ' ').trim()) return false;
  return (
    withoutDates(text)
      .replace(stampWords, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, '').length <= 3
  );
}

/** True for words that introduce a list of what changed in the document itself: "Sections updated in this release:". */
export function isVersionList(context: string): boolean {
  return (
    context.length < 120 &&
    /\b(?:sections?|changes|updates|what)\b.{0,40}\b(?:updated|changed|new|release|version|this update|made)\b/i.test(
      context,
    ) &&
    /\b(?:release|version|update[ds]?|revision|changed|what['’]s new)\b/i.test(context) &&
    !/\b(?:we|you|your|data|information)\b/i.test(context)
  );
}

/** True for a sentence that only speaks of the document's own versions: "You can view the prior version here". */
export function isVersionNote(text: string): boolean {
  return (
    text.length < 260 &&
    /\b(?:previous|prior|older|archived|earlier|last|past|updated|new|revised)\b.{0,40}\b(?:version|policy|policies|statement|notice)\b/i.test(
      text,
    ) &&
    /\b(?:here|view|viewed|click|link|available|pdf|effect(?:ive)?|posted|updated our|have updated|see|visit|review)\b/i.test(
      text,
    ) &&
    !/\b(?:consent|notify|collect|share|right)\b/i.test(text)
  );
}
