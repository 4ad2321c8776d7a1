import type { Statement } from '../reading/statement.ts';

const pointing =
  /\b(?:click|visit|see|read|refer|review|found|find|available|go to|navigate|learn more|more information|further information|additional information|check out|link|here)\b/i;
const target =
  /\b(?:here|page|policy|policies|notice|statement|site|website|center|centre|section|link|article|program|terms|documentation|help|details|list|faq)\b|<url>|https?:|www\./i;

/** True for a sentence that only sends the reader to another document, and states no practice of its own. */
export function isPointer(statement: Statement): boolean {
  const { named, text, tokens } = statement;
  if (tokens.length > 45 || !pointing.test(text) || !target.test(text)) return false;
  if (named.right.size > 0 && /\b(?:opt|exercise|request|withdraw|appeal|object)\b/i.test(text)) return false;
  return (
    !['share', 'sell', 'track', 'train', 'decide', 'keep', 'combine'].some((id) => named.practice.has(id)) &&
    named.purpose.size + named.recipient.size + named.data.size <= 2
  );
}
