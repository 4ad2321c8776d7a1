import type { PromiseTrigger } from '../clause/types.ts';
import { type Draft, draftOf } from './draft-promise.ts';
import { type ExclusionStatement, exclusionStatements } from './exclusion-statements.ts';
import type { PolicySentence } from './policy-sentences.ts';

/** How many sentences after a promise, and before it, an exclusion that names no change still belongs to it. */
const reachAfter = 6;
const reachBefore = 3;

const aboutOtherEvents: ReadonlySet<PromiseTrigger> = new Set([
  'business-transition',
  'third-party-sharing',
  'outside-collection',
]);

/** True where the promise makes somebody write to people: by a channel that reaches them, or by one that is not named. */
function contacts({ tells, channels }: Draft): boolean {
  return tells && (channels.length === 0 || channels.some((channel) => channel !== 'post' && channel !== 'banner'));
}

/** Sentences from the draft to the statement: negative where the statement stands first, 0 inside the draft's words. */
function distance(draft: Draft, { sentences: [first] }: ExclusionStatement): number {
  const at = first?.index ?? 0;
  const from = draft.sentences[0]?.index ?? 0;
  const to = draft.sentences.at(-1)?.index ?? from;
  return at < from ? at - from : Math.max(0, at - to);
}

function sameSection(draft: Draft, { sentences: [first] }: ExclusionStatement): boolean {
  return draft.sentences[0]?.section.join('\n') === first?.section.join('\n');
}

function isNear(draft: Draft, statement: ExclusionStatement): boolean {
  const away = distance(draft, statement);
  return sameSection(draft, statement) && away <= reachAfter && away >= -reachBefore;
}

/** The closest of the drafts of the statement's section: the last before it, else the first after it. */
function nearest(drafts: readonly Draft[], statement: ExclusionStatement): Draft | undefined {
  const near = drafts.filter((draft) => sameSection(draft, statement));
  return near.findLast((draft) => distance(draft, statement) >= 0) ?? near[0];
}

/** The drafts that a statement limits; none where it is about something else. */
function limitedBy(statement: ExclusionStatement, all: readonly Draft[]): readonly Draft[] {
  const own = all.filter((draft) => draft.sentences.some((sentence) => statement.sentences.includes(sentence)));
  const ownContacts = own.filter(contacts);
  if (ownContacts.length > 0) return ownContacts;
  const closest = nearest(all.filter(contacts), statement);
  if (closest && aboutOtherEvents.has(closest.trigger) && !statement.newUse && !statement.everyChange)
    return isNear(closest, statement) ? [closest] : [];
  const about = all.filter(({ trigger }) => !aboutOtherEvents.has(trigger));
  if (!statement.aboutChange && (statement.elsewhere || !about.some((draft) => isNear(draft, statement)))) return [];
  const newUse = about.filter(({ trigger }) => trigger === 'new-use');
  if (newUse.length > 0 && (statement.newUse || (closest?.trigger === 'new-use' && !statement.everyChange)))
    return newUse;
  const written = about.filter(contacts);
  return written.some(({ binding }) => binding) ? written : about;
}

function exclude(draft: Draft, { exclusions, sentences }: ExclusionStatement, widens: boolean): void {
  draft.exclusions = [...new Set([...draft.exclusions, ...exclusions])];
  draft.exclusionSentences = [...new Set([...draft.exclusionSentences, ...sentences])];
  if (widens) draft.sentences = [...new Set([...draft.sentences, ...sentences])];
}

/** A statement that limits no promise of the text still limits what the configuration promises. */
function aloneDraft(statement: ExclusionStatement): Draft | null {
  const [first] = statement.sentences;
  if (first === undefined || !statement.aboutChange) return null;
  const nothing = {
    lead: null,
    beforehand: false,
    channels: [],
    anyChannel: false,
    choiceKind: null,
    effect: null,
  };
  const facts = { binding: true, tells: false, aboutChange: false, clause: '' };
  return draftOf(statement.newUse ? 'new-use' : 'any', facts, nothing, first);
}

/**
 * Attaches every exclusion of the text to the promises that it limits: the promise of the same sentence; else the promise about a
 * new use where the words or the nearest promise are about one; else every promise that makes the company write to people. Drafts
 * are changed in place. Returns further drafts, for exclusions of a text that promises nothing binding.
 */
export function attachExclusions(drafts: readonly Draft[], sentences: readonly PolicySentence[]): readonly Draft[] {
  const alone: Draft[] = [];
  for (const statement of exclusionStatements(sentences)) {
    const limited = limitedBy(statement, drafts);
    const before = limited.findLast((draft) => isNear(draft, statement) && distance(draft, statement) > 0);
    for (const draft of limited) exclude(draft, statement, draft === before);
    if (limited.some(({ binding }) => binding)) continue;
    const draft = aloneDraft(statement);
    if (draft === null) continue;
    exclude(draft, statement, true);
    alone.push(draft);
  }
  return alone;
}
