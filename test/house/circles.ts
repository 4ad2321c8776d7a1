/** Which node points at which others. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The circles among nodes: each a set of two or more that can all be reached from each other, sorted, the circles in order of their
 * first node. A node that points at itself is none.
 */
export function circlesOf(arrows: Arrows): readonly (readonly string[])[] {
  const reach = new Map([...arrows.keys()].map((node) => [node, reachedFrom(arrows, node)]));
  const circles = new Map<string, readonly string[]>();
  for (const [node, reached] of reach) {
    const circle = [...reached].filter((other) => reach.get(other)?.has(node)).sort();
    if (circle.length > 1) circles.set(circle.join('\n'), circle);
  }
  return [...circles.values()].sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

/** The same arrows among what the nodes belong to, such as the folders of files. */
export function arrowsBetween(arrows: Arrows, ownerOf: (node: string) => string): Arrows {
  const between = new Map<string, Set<string>>();
  for (const [node, targets] of arrows) {
    const owner = ownerOf(node);
    const own = between.get(owner) ?? new Set();
    for (const target of targets) own.add(ownerOf(target));
    own.delete(owner);
    between.set(owner, own);
  }
  return between;
}

/** Every node that can be reached from `start` by one arrow or more. */
export function reachedFrom(arrows: Arrows, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const target of arrows.get(node) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
