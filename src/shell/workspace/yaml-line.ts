import type { LineCounter, parseDocument } from 'yaml';

/** The line of what stands at `path` in a YAML document, from 1, or of the nearest thing around it; null where there is none. */
export function yamlLine(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  lines: LineCounter,
): number | null {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return null;
}
