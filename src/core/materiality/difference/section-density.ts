import type { Block, Policy } from '../../text/policy/types.ts';

const strong =
  /\b(?:personal(?:ly)?|privacy|cookies?|data|information|third[- ]part(?:y|ies)|collect\w*|disclos\w*|shar(?:e|ed|ing)|retain\w*|retention|delet\w*|consent\w*|opt[- ]?(?:out|in)|process(?:ed|ing|es|or)|rights?|gdpr|ccpa|children|account|contact)\b/gi;
const keyOf = (section: readonly string[]): string => section.join('\n');

/** Words of a section, and how many of them speak of personal data. */
export interface SectionDensity {
  readonly words: number;
  /** For 100 words. */
  readonly privacyWords: number;
}

/**
 * How much of a section speaks of personal data. A survey, a menu or a foreign text between the sections of a policy has next to
 * nothing of it. Counted on first use, section by section.
 */
export function sectionDensities(policy: Policy): (section: readonly string[]) => SectionDensity {
  let bySection: Map<string, Block[]> | null = null;
  const counted = new Map<string, SectionDensity>();
  return (section) => {
    const key = keyOf(section);
    const known = counted.get(key);
    if (known !== undefined) return known;
    if (bySection === null) {
      bySection = new Map();
      for (const block of policy.blocks) {
        const list = bySection.get(keyOf(block.section));
        if (list) list.push(block);
        else bySection.set(keyOf(block.section), [block]);
      }
    }
    const text = (bySection.get(key) ?? []).map((block) => block.text).join('\n');
    const words = text.split(/\s+/).filter(Boolean).length;
    const density = { words, privacyWords: words === 0 ? 0 : (100 * (text.match(strong)?.length ?? 0)) / words };
    counted.set(key, density);
    return density;
  };
}
