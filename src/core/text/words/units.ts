const margin = 2;

let units = new Uint16Array(4096);

/**
 * The UTF-16 units of a text, followed by two spaces: for code that reads a text several times unit by unit, which of a string costs
 * three times as much. The array is longer than that, shared, and overwritten by the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length + margin > units.length) units = new Uint16Array(2 * (length + margin));
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
  units.fill(32, length, length + margin);
  return units;
}
