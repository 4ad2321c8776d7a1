import type { Assessment, CategoryId, Direction, Finding, Level } from './types.ts';

/** The order in which categories are listed. */
export const categoryOrder: readonly CategoryId[] = [
  'data-collected',
  'purpose',
  'sharing',
  'tracking',
  'retention',
  'transfer',
  'rights',
  'automated',
  'security',
  'children',
  'controller',
  'scope',
  'change-terms',
];

const rank: Readonly<Record<Level, number>> = { material: 2, minor: 1, editorial: 0 };
const directionRank: Readonly<Record<Direction, number>> = { adverse: 3, mixed: 2, neutral: 1, favourable: 0 };

function worstFirst(a: Finding, b: Finding): number {
  return (
    rank[b.level] - rank[a.level] ||
    Number(b.newUse) - Number(a.newUse) ||
    directionRank[b.direction] - directionRank[a.direction]
  );
}

function directionOf(findings: readonly Finding[]): Direction {
  const has = (direction: Direction): boolean => findings.some((finding) => finding.direction === direction);
  if (has('mixed') || (has('adverse') && has('favourable'))) return 'mixed';
  if (has('adverse')) return 'adverse';
  return has('favourable') ? 'favourable' : 'neutral';
}

/**
 * Puts findings in order and adds them up. Direction is that of the findings of the highest level; categories are those of the
 * material findings, in the order of the category list, each once. A finding repeated word for word is kept once.
 */
export function summarise(all: readonly Finding[], rulesVersion: string): Assessment {
  const unique = new Map<string, { readonly finding: Finding; readonly changes: Set<string> }>();
  for (const finding of all) {
    const known = unique.get(finding.id);
    if (known) for (const change of finding.changes) known.changes.add(change);
    else unique.set(finding.id, { finding, changes: new Set(finding.changes) });
  }
  const findings = [...unique.values()]
    .map(({ finding, changes }) => ({ ...finding, changes: [...changes] }))
    .sort(worstFirst);
  const level = findings[0]?.level ?? 'editorial';
  const material = findings.filter((finding) => finding.level === 'material');
  const named = new Set(material.map((finding) => finding.category));
  return {
    level,
    newUse: material.some((finding) => finding.newUse),
    direction: directionOf(findings.filter((finding) => finding.level === level)),
    categories: categoryOrder.filter((category) => named.has(category)),
    findings,
    rulesVersion,
  };
}
