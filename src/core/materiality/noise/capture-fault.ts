import type { Change, Redline } from '../../redline/change/types.ts';
import type { Policy } from '../../text/policy/types.ts';
import { consentWallPhrases, faultPhrases } from '../lexicon/furniture.ts';
import { policyWords } from './policy-words.ts';

const fault = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${faultPhrases.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?:$|[^\\p{L}\\p{N}])`,
  'iu',
);
const practice =
  /\b(?:we|our partners|third parties) (?:may |will |do not |never |also )*(?:use|collect|share|sell|disclose|keep|store|retain|process)\b/i;
const policyTitle =
  /(?=.*\b(?:privacy|cookies?|data protection|personal data)\b)(?=.*\b(?:policy|notice|statement|declaration)\b)/i;

const wordsOf = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function hasMoreWordsThan(most: number, text: string): boolean {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) if (++words > most) return true;
  return false;
}

/** True for a short text that says a page failed to load, and is no policy text. */
function isFaultText(text: string): boolean {
  return (
    !hasMoreWordsThan(60, text) &&
    !practice.test(text) &&
    fault.test(text.replaceAll('’', "'")) &&
    (text.match(policyWords)?.length ?? 0) <= 1
  );
}

interface WholeText {
  readonly text: string;
  readonly words: number;
}

/** Asked several times of one policy, like its density. */
const wholeTexts = new WeakMap<Policy, WholeText>();
const densities = new WeakMap<Policy, number>();

function wholeTextOf(policy: Policy): WholeText {
  const known = wholeTexts.get(policy);
  if (known !== undefined) return known;
  const text = policy.blocks.map((block) => block.text).join('\n');
  const whole = { text, words: wordsOf(text) };
  wholeTexts.set(policy, whole);
  return whole;
}

function policyDensity(policy: Policy): number {
  const known = densities.get(policy);
  if (known !== undefined) return known;
  const { text, words } = wholeTextOf(policy);
  const density = ((text.match(policyWords)?.length ?? 0) * 100) / Math.max(60, words);
  densities.set(policy, density);
  return density;
}

const hasTitleAtTop = (policy: Policy): boolean =>
  policy.blocks.slice(0, 4).some((block) => block.text.length < 90 && policyTitle.test(block.text));

const mostKept = 0.4;
/** Policy words for 100 words below which a text is no privacy policy; real ones have three and more. */
const thin = 1.2;

/** Share of a policy's text that stands in blocks without a change of words, 0-1. */
function keptShare(policy: Policy, changed: ReadonlySet<number>): number {
  let all = 0;
  let kept = 0;
  for (const block of policy.blocks) {
    all += block.text.length;
    if (!changed.has(block.index)) kept += block.text.length;
  }
  return all === 0 ? 0 : kept / all;
}

const mostWallWords = 250;
const fewestWallPhrases = 2;

/** True for a short text that only asks to accept cookies before the page is shown. */
function isConsentWall(text: string): boolean {
  if (hasMoreWordsThan(mostWallWords, text)) return false;
  const lower = text.toLowerCase().replaceAll('’', "'");
  return consentWallPhrases.filter((phrase) => lower.includes(phrase)).length >= fewestWallPhrases;
}

/** A page of so few words beside a policy of so many is another page, unless it says what is done with data. */
const stubWords = 120;
const wholeWords = 400;

function isStub(policy: Policy, other: Policy): boolean {
  const { text, words } = wholeTextOf(policy);
  if (wholeTextOf(other).words < wholeWords) return false;
  if (isConsentWall(text)) return true;
  return (
    policyDensity(other) >= plain &&
    words <= stubWords &&
    !practice.test(text) &&
    (text.match(policyWords)?.length ?? 0) <= 2
  );
}

/** Policy words for 100 words from which on a text is surely one. */
const plain = 1.5;
const fewestWords = 80;

/** A text long enough to be told for no policy, an error text, or no text at all; a short clause on its own is a policy in the making. */
function isNoPolicyText(policy: Policy): boolean {
  const { text, words } = wholeTextOf(policy);
  return words === 0 || isFaultText(text) || (words >= fewestWords && policyDensity(policy) < thin);
}

/** One side is no policy at all: a page put in the place of the policy, or a policy in the place of such a page. */
function isReplacement(redline: Redline): boolean {
  const changed = { before: new Set<number>(), after: new Set<number>() };
  for (const change of redline.changes) {
    if (change.kind === 'reformatted' || change.kind === 'moved') continue;
    for (const at of change.beforeBlocks) changed.before.add(at);
    for (const at of change.afterBlocks) changed.after.add(at);
  }
  const kept = Math.max(keptShare(redline.before, changed.before), keptShare(redline.after, changed.after));
  if (kept > mostKept) return false;
  if (isStub(redline.before, redline.after) || isStub(redline.after, redline.before)) return true;
  if (!isNoPolicyText(redline.before) && !isNoPolicyText(redline.after)) return false;
  const [low, high] = [policyDensity(redline.before), policyDensity(redline.after)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return low < thin && high > 2 * low && high >= plain;
}

/** Blocks at the top of one side, before the first common block, that hold the title which the other side lacks. */
function titleRun(
  changes: readonly Change[],
  longer: Policy,
  shorter: Policy,
  side: 'beforeBlocks' | 'afterBlocks',
  kind: Change['kind'],
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!hasTitleAtTop(longer) || hasTitleAtTop(shorter)) return ids;
  let next = 0;
  for (const change of changes
    .filter((c) => c[side].length > 0)
    .sort((a, b) => (a[side][0] as number) - (b[side][0] as number))) {
    if (change.kind !== kind || change[side][0] !== next) break;
    ids.add(change.id);
    next = (change[side].at(-1) as number) + 1;
  }
  return ids;
}

/** Runs of neighbouring changes around a block that is an error text. */
function faultRuns(changes: readonly Change[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const isFault = (change: Change): boolean =>
    (change.before !== null && isFaultText(change.before)) || (change.after !== null && isFaultText(change.after));
  changes.forEach((change, at) => {
    // One of a run that is known has the same run.
    if (ids.has(change.id) || !isFault(change)) return;
    ids.add(change.id);
    for (const step of [-1, 1]) {
      for (let next = at + step, last = change; next >= 0 && next < changes.length; next += step) {
        const other = changes[next] as Change;
        const isAdjacent = (side: 'beforeBlocks' | 'afterBlocks'): boolean => {
          const [from, to] = step > 0 ? [last[side].at(-1), other[side][0]] : [other[side].at(-1), last[side][0]];
          return from === undefined || to === undefined || Math.abs(to - from) <= 1;
        };
        if (other.kind === 'reformatted' || !isAdjacent('beforeBlocks') || !isAdjacent('afterBlocks')) break;
        ids.add(other.id);
        last = other;
      }
    }
  });
  return ids;
}

/** Index of the heading that is the policy's own title; 0 where the text starts with it or has none in its first half. */
export function titleIndex(policy: Policy): number {
  const at = policy.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.length < 90 && policyTitle.test(block.text),
  );
  return at > 0 && at < policy.blocks.length / 2 ? at : 0;
}

/** Ids of the changes that come from a page that was captured wrongly on one side, with what was recognised. */
export function captureFaults(redline: Redline): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  if (isReplacement(redline)) {
    for (const change of redline.changes) faults.set(change.id, 'one of the two texts is not a privacy policy');
    return faults;
  }
  for (const id of faultRuns(redline.changes)) faults.set(id, 'an error page stood in place of the text');
  for (const id of titleRun(redline.changes, redline.after, redline.before, 'afterBlocks', 'inserted'))
    faults.set(id, 'the beginning of the page was missing from the earlier text');
  for (const id of titleRun(redline.changes, redline.before, redline.after, 'beforeBlocks', 'deleted'))
    faults.set(id, 'the beginning of the page is missing from the later text');
  return faults;
}
