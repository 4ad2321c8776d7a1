import type { Redline } from '../redline/types.ts';
import { type Answer, type Asked, askRules } from './ask-rules.ts';
import { findingId } from './finding-id.ts';
import type { PlacedSignal, Rule, Signal } from './rule.ts';
import { rulesVersion } from './rules-version.ts';
import { summarise } from './summarise.ts';
import type { Assessment, Finding, Level } from './types.ts';
import { materialWeights, newUseWeights } from './weighing/material-weights.ts';
import { type Weighing, weigh } from './weighing/weigh.ts';
import { whyOf } from './why.ts';

const levelOf = (rule: Rule): Level =>
  rule.outcome === 'minor' || rule.outcome === 'editorial' ? rule.outcome : 'material';

/** The longest words a finding carries; the whole text is in the redline. */
const longest = 600;
const clip = (text: string | null): string | null =>
  text === null || text.length <= longest ? text : `${text.slice(0, longest)}…`;

function toFinding(
  rule: Rule,
  signal: Signal,
  level: Level,
  newUse: boolean,
  place: Omit<PlacedSignal, 'signal'>,
  weighing: Weighing | null,
): Finding {
  const before = clip(place.before);
  const after = clip(place.after);
  const category = signal.category ?? rule.category;
  return {
    id: findingId(rule.id, place.before, place.after),
    rule: rule.id,
    category: level === 'editorial' ? null : category,
    level,
    newUse: level === 'material' && newUse,
    direction: signal.direction,
    needsReview: level === 'material' && rule.outcome === 'review',
    section: place.section,
    before,
    after,
    why: whyOf(rule, signal, before, after, level === 'editorial' ? null : weighing),
    sources: rule.sources,
    changes: place.changes,
  };
}

function findingOf({ rule, signal }: Answer, asked: Asked, material: Weighing, newUse: Weighing): Finding {
  const { difference } = asked;
  const place = {
    before: difference.before?.text ?? null,
    after: difference.after?.text ?? null,
    section: difference.section,
    changes: difference.changes,
  };
  if (signal.firm) return toFinding(rule, signal, levelOf(rule), signal.newUse, place, null);
  const isMaterial = material.probability >= materialWeights.threshold;
  const isNewUse = isMaterial && signal.newUse && newUse.probability >= newUseWeights.threshold;
  return toFinding(rule, signal, isMaterial ? 'material' : 'minor', isNewUse, place, material);
}

/**
 * What a redline means for the people whose data the policy covers: every rule's findings, worst first, and what they amount to.
 * Deterministic; identical texts have no finding. Level: the highest of the findings. Categories: those of the material findings.
 */
export function assess(redline: Redline): Assessment {
  const { asked, placed } = askRules(redline);
  const findings: Finding[] = [];
  for (const one of asked) {
    const material = weigh(one.features, materialWeights);
    const newUse = weigh(one.features, newUseWeights);
    for (const answer of one.answers) findings.push(findingOf(answer, one, material, newUse));
  }
  for (const { rule, found } of placed)
    findings.push(toFinding(rule, found.signal, levelOf(rule), found.signal.newUse, found, null));
  return summarise(findings, rulesVersion);
}
