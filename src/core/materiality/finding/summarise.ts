import { categoryOrder, type Direction, directions, gravityOf } from '../../terms.ts';
import type { Assessment, Finding } from './types.ts';

function worstFirst(a: Finding, b: Finding): number {
  return (
    gravityOf(b.level) - gravityOf(a.level) ||
    Number(b.newUse) - Number(a.newUse) ||
    directions.indexOf(a.direction) - directions.indexOf(b.direction)
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
    needsReview: findings.some((finding) => finding.needsReview),
    categories: categoryOrder.filter((category) => named.has(category)),
    findings,
    rulesVersion,
  };
}
