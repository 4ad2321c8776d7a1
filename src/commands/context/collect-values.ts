/** Parses an option that may be repeated: the values so far with one more. */
export function collectValues(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
