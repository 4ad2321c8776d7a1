import { channelOrder } from '../terms/read-channels.ts';
import type { Draft } from './draft-promise.ts';

/** Words of a title that name the document, its kind or the company's form, and no product. */
const generic =
  /^(?:privacy|polic(?:y|ies)|notices?|statements?|declarations?|charter|data|information|protection|personal|cookies?|terms|global|general|online|web ?sites?|apps?|mobile|customers?|users?|consumers?|our|your|the|a|an|of|on|at|to|and|for|in|inc|ltd|llc|gmbh|plc|corp|company|group|limited|usa?|uk|eu|california|update[ds]?|last|effective)$/i;

/** The product that a policy is named after: "Hoot" of "Hoot Privacy Notice"; null where its title names none. */
export function productOf(title: string): string | null {
  const words = title.split(/[\s,:|–—-]+/).map((word) => word.replace(/['’]s$|[.()"“”]/g, ''));
  const names = words.filter((word) => /^[A-Z]/.test(word) && !generic.test(word));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** "We will notify you via Hoot", in the policy of Hoot: a message in the product. Adds that channel to the draft. */
export function addOwnProduct(draft: Draft, product: string | null): void {
  if (product === null || !draft.tells || draft.channels.includes('in-product')) return;
  const inside = new RegExp(
    String.raw`\b(?:via|through|within|inside) (?:the )?${product.replace(/\W/g, '\\$&')}\b(?!['’]|[.\w-]*\w|,? (?:inc|ltd|llc|gmbh)\b| (?:web ?-?)?(?:sites?|blog|pages?|polic|privacy|newsletter|community|team|support))`,
  );
  if (!inside.test(draft.clause)) return;
  draft.channels = channelOrder.filter((channel) => channel === 'in-product' || draft.channels.includes(channel));
}
