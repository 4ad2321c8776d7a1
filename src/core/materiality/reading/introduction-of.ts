/** Longer introductions are read from their last sentences on: those introduce the list, and each of its items is read with them. */
const longest = 4_000;

/** The words that introduce a list, for reading with each of its items. */
export function introductionOf(leadIn: string): string {
  if (leadIn.length <= longest) return leadIn;
  const end = leadIn.slice(-longest);
  const stop = /[.!?] /.exec(end);
  return stop === null ? end.slice(end.indexOf(' ') + 1) : end.slice(stop.index + 2);
}
