import type { Policy } from '../../text/policy/types.ts';
import { policySentences } from './policy-sentences.ts';

/** The sites that a policy says it is for, and those that it says it is not for: host names in small letters, as written. */
export interface SiteScope {
  readonly covered: readonly string[];
  readonly excluded: readonly string[];
}

const document = String.raw`(?:this|our|the) (?:[\w-]+ ){0,4}(?:policy|statement|notice)`;
const covers = new RegExp(
  String.raw`\b${document} (?:(?:only|also) )?(?:covers?|appl(?:y|ies)|governs?|extends? to|is for|relates? to)\b`,
  'i',
);
const coversNot = new RegExp(
  String.raw`\b${document} (?:does|do|shall|will) not (?:cover|apply to|govern|extend to|relate to)\b`,
  'i',
);
/** Where the part on what is left out begins; it ends with a bracket or with the sentence. */
const leavesOut =
  /\b(?:but )?(?:excluding|excludes?|except(?:ing)?(?: for)?|other than|with the exception of|(?:but )?not including|but not(?! limited))\b[^)]*/gi;
const host =
  /(?<![@\w.-])(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|info|biz|edu|gov|app|dev|shop|store|online|site|cloud|example|test|[a-z]{2}))\b(?![@\w-])/gi;

/** The sites that a policy's own words on its scope name. Both lists are empty where they name none. */
export function siteScope(policy: Policy): SiteScope {
  const covered = new Set<string>();
  const excluded = new Set<string>();
  for (const { own, title } of policySentences(policy)) {
    if (title) continue;
    if (coversNot.test(own)) for (const site of hostsIn(own)) excluded.add(site);
    else if (covers.test(own)) {
      for (const site of hostsIn((own.match(leavesOut) ?? []).join(' '))) excluded.add(site);
      for (const site of hostsIn(own.replace(leavesOut, ' '))) covered.add(site);
    }
  }
  return { covered: [...covered].filter((site) => !excluded.has(site)), excluded: [...excluded] };
}

function hostsIn(text: string): readonly string[] {
  return [...text.matchAll(host)].map(([, name = '']) => name.toLowerCase());
}

/** The scope of a change: a site is left out only where neither text is for it. */
export function jointScope(before: SiteScope, after: SiteScope): SiteScope {
  const covered = [...new Set([...before.covered, ...after.covered])];
  const excluded = [...new Set([...before.excluded, ...after.excluded])];
  return { covered, excluded: excluded.filter((site) => !covered.includes(site)) };
}

/** For people: where the notices of a change belong; null where the text names no site. */
export function describeSites({ covered, excluded }: SiteScope): string | null {
  if (covered.length + excluded.length === 0) return null;
  const where = covered.length === 0 ? 'names no site that it is for' : `is for ${covered.join(', ')}`;
  const not = excluded.length === 0 ? '' : `, and not for ${excluded.join(', ')}`;
  return `The text ${where}${not}: notices on sites belong where it applies.`;
}
