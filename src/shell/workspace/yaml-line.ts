import { isMap, isScalar, type LineCounter, type parseDocument } from 'yaml';

/** The line of what stands at `path` in a YAML document (of its key, where it has one), from 1; that of the nearest thing around it where it is not there; null where nothing is. */
export function yamlLine(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  lines: LineCounter,
): number | null {
  for (let length = path.length; length > 0; length--) {
    const offset = keyOffset(document, path.slice(0, length)) ?? offsetOf(document.getIn(path.slice(0, length), true));
    if (offset !== null) return lines.linePos(offset).line;
  }
  return null;
}

function keyOffset(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | null {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return null;
  const pair = around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return offsetOf(pair?.key);
}

function offsetOf(node: unknown): number | null {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? null;
}
