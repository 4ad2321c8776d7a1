import type { Statement } from '../reading/statement.ts';

const pointing =
  /\b(?:click|visit|see|read|refer|review|found|find|available|go to|navigate|learn more|more information|further information|additional information|check out|link|here)\b/i;
const referring =
  /\b(?:please (?:also )?(?:refer to|see|visit|read|review|consult)|(?:more|further|additional) (?:information|details?) (?:about|on|regarding|can be found|is available|are available)|(?:is|are) available (?:at|here|in)|learn more|to (?:read|view|see) (?:our|the|more))\b/i;
const states =
  /\b(?:we|our partners|third parties|they) (?:may |will |can |also |do not |never )*(?:collect|use|share|sell|disclose|process|retain|keep|store|transfer|track|combine)\b/i;
const target =
  /\b(?:here|page|policy|policies|notice|statement|site|website|center|centre|section|link|article|program|terms|documentation|help|details|list|faq)\b|<url>|https?:|www\./i;

/** True for a sentence that only sends the reader to another document, and states no practice of its own. */
export function isPointer(statement: Statement): boolean {
  const { named, text, tokens } = statement;
  if (/^(?:learn|read|find out|see) more\b/i.test(text) && tokens.length < 16) return true;
  if (/^(?:\S+ ){0,7}(?:policy|policies|notice|statement|terms|conditions|agreement|guide|faqs?)\.?$/i.test(text))
    return true;
  if (
    tokens.length <= 60 &&
    referring.test(text) &&
    target.test(text) &&
    !states.test(
      text.replace(
        /information (?:that )?we (?:collect|use|process|share)|how we (?:\w+(?:,| and| or)? ?){1,4}|data we (?:\w+(?:,| and| or)? ?){1,4}/gi,
        '',
      ),
    ) &&
    !/\b(?:opt[- ]?out|withdraw|submit|your choices|appeal|object to|exercise (?:your|these|any|the)|right to)\b/i.test(
      text,
    )
  )
    return true;
  if (tokens.length > 45 || !pointing.test(text) || !target.test(text)) return false;
  if (named.right.size > 0 && /\b(?:opt|exercise|request|withdraw|appeal|object)\b/i.test(text)) return false;
  return (
    !['share', 'sell', 'track', 'train', 'decide', 'keep', 'combine'].some((id) => named.practice.has(id)) &&
    named.purpose.size + named.recipient.size + named.data.size <= 2
  );
}
