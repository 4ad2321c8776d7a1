import type { PromiseEffect, PromiseTrigger } from '../clause/types.ts';
import {
  changeTrigger,
  speaksOfNewUse,
  speaksOfNoticedSharing,
  speaksOfOutsideCollection,
  speaksOfTransition,
} from '../terms/read-trigger.ts';
import { isChangeTitle, refersToChange, reservesChange, speaksOfPolicyChange } from '../words/change-words.ts';
import { type DutyClause, dutyClauses } from '../words/duty-clauses.ts';
import {
  illustrates,
  isRunInTitle,
  makesConditional,
  namesEveryChange,
  namesSuchChange,
  namesSuchEvent,
  startsWithCondition,
  tellsWhenCollecting,
  turnsElsewhere,
} from './change-context.ts';
import { type ClauseReading, type Draft, draftOf, extend } from './draft-promise.ts';
import { announcesPlainChange, changesSomethingElse, isNeutralPlace } from './plain-change.ts';
import type { PolicySentence } from './policy-sentences.ts';
import { readClause } from './read-clause.ts';

/** What a run of sentences is about. */
type Subject = 'change' | 'business-transition' | 'third-party-sharing' | 'outside-collection';

/** How many sentences may follow without a word of the change before the subject is taken to be another. */
const reach = 3;

/**
 * Reads sentences in order and gathers promises and reserves. A sentence may lean on those before it ("such changes", "we will do so"):
 * inside a section about changes on all of that section's, elsewhere on those of the same run of text.
 */
export class ChangePassage {
  readonly drafts: Draft[] = [];
  readonly reserves: PolicySentence[] = [];
  #subject: Subject | null = null;
  #trigger: PromiseTrigger | null = null;
  /** Drafts of the passage so far, latest last. */
  #recent: Draft[] = [];
  /** Those of the recent ones that the passage itself began. */
  #own: Draft[] = [];
  /** An effect that was stated before the promise it belongs to. */
  #effectAhead: PromiseEffect | null = null;
  #passage = -1;
  #section = '';
  #inChangeSection = false;
  /** True where "a change" in the sentence at hand can only be one of the policy. */
  #plainChange = false;
  /** Sentences read since the change was last spoken of. */
  #sinceNamed = Number.POSITIVE_INFINITY;

  read(sentence: PolicySentence): void {
    const opens = sentence.passage !== this.#passage;
    this.#enter(sentence);
    this.#plainChange = opens && isNeutralPlace(sentence.section) && announcesPlainChange(sentence.text);
    if (sentence.title || sentence.text.endsWith('?')) return;
    const subject = this.#subjectOf(sentence.text);
    this.#sinceNamed++;
    if (subject === null) return;
    if (subject !== this.#subject) {
      this.#trigger = null;
      this.#recent = [];
      this.#own = [];
      this.#subject = subject;
    }
    const before = this.drafts.length;
    let tells = false;
    for (const clause of dutyClauses(sentence.text)) tells = this.#readClause(clause, sentence) || tells;
    const names = subject !== 'change' || this.#namesChange(sentence.text);
    const isReserve = subject === 'change' && names && reservesChange(sentence.own);
    if (isReserve && !tells && !this.drafts.slice(before).some(({ binding }) => binding)) this.reserves.push(sentence);
    const establishes =
      isReserve || this.#inChangeSection || this.drafts.length > before || isRunInTitle(sentence.text);
    const newUse = speaksOfNewUse(sentence.text) && this.drafts.length > before;
    if ((names || newUse) && (subject !== 'change' || establishes)) this.#sinceNamed = 0;
    else if (!this.#leansOnEarlier()) this.#subject = null;
  }

  #leansOnEarlier(): boolean {
    return this.#sinceNamed <= reach;
  }

  #enter(sentence: PolicySentence): void {
    const section = sentence.section.join('\n');
    const moved = section !== this.#section;
    if (moved) this.#inChangeSection = isChangeTitle(sentence.section.at(-1) ?? '');
    if (moved || (sentence.passage !== this.#passage && !this.#inChangeSection)) {
      this.#subject = null;
      this.#trigger = null;
      this.#recent = [];
      this.#own = [];
      this.#effectAhead = null;
      this.#sinceNamed = this.#inChangeSection ? 0 : Number.POSITIVE_INFINITY;
    }
    if (sentence.passage !== this.#passage) this.#own = [];
    this.#section = section;
    this.#passage = sentence.passage;
  }

  #namesChange(text: string): boolean {
    return (
      speaksOfPolicyChange(text) ||
      this.#plainChange ||
      (this.#inChangeSection && refersToChange(text)) ||
      (this.#subject === 'change' && refersToChange(text))
    );
  }

  #subjectOf(text: string): Subject | null {
    const change = speaksOfPolicyChange(text);
    if (speaksOfTransition(text) && !(this.#inChangeSection && change)) return 'business-transition';
    if (change || this.#plainChange) return 'change';
    if (speaksOfNoticedSharing(text)) return 'third-party-sharing';
    if (speaksOfNewUse(text) && this.#subject !== 'business-transition') return 'change';
    if (this.#subject !== null && this.#subject !== 'change') {
      return namesSuchEvent(text) || (this.#subject === 'outside-collection' && this.#sinceNamed < 1)
        ? this.#subject
        : null;
    }
    if (changesSomethingElse(text)) return null;
    if (this.#leansOnEarlier() && (refersToChange(text) || !turnsElsewhere(text)))
      return this.#subject ?? (this.#inChangeSection ? 'change' : null);
    return speaksOfOutsideCollection(text) && tellsWhenCollecting(text) ? 'outside-collection' : null;
  }

  /** True where the clause binds the company to tell or post, in a draft of its own or an earlier one. */
  #readClause(clause: DutyClause, sentence: PolicySentence): boolean {
    const reading = readClause(clause);
    const named = this.#subject === 'change' ? changeTrigger(clause.text) : (this.#subject as PromiseTrigger);
    const trigger = this.#triggerOf(clause, named);
    const own = this.#own;
    if (clause.acts.length > 0) {
      const binding = clause.acts.some((act) => act.binding);
      if (!binding && this.#subject !== 'change') return false;
      const illustrated =
        illustrates(clause.text) && named === null ? own.findLast((draft) => draft.binding) : undefined;
      if (illustrated && !binding) {
        extend(illustrated, { ...reading, anyChannel: true }, sentence);
        illustrated.anyChannel = illustrated.channels.length > 1;
        return true;
      }
      this.#trigger = trigger;
      const earlier = own.findLast((draft) => draft.trigger === trigger && draft.binding === binding && draft.tells);
      if (earlier && !this.#standsAlone(clause.text, named) && !(reading.anyChannel || earlier.anyChannel))
        extend(earlier, reading, sentence);
      else
        this.#add(
          draftOf(trigger, { binding, tells: true, aboutChange: true, clause: clause.text }, reading, sentence),
        );
      return binding;
    }
    this.#readModifier(clause.text, reading, { named, trigger, own }, sentence);
    return false;
  }

  #standsAlone(clause: string, named: PromiseTrigger | null): boolean {
    return (
      this.#subject === 'change' &&
      (named !== null ||
        namesEveryChange(clause) ||
        startsWithCondition(clause) ||
        (speaksOfPolicyChange(clause) && !namesSuchChange(clause)))
    );
  }

  #triggerOf({ text, acts }: DutyClause, named: PromiseTrigger | null): PromiseTrigger {
    if (named !== null) return named;
    if (namesEveryChange(text)) return 'any';
    const postsOnly = acts.length > 0 && acts.every(({ kind }) => kind === 'post');
    if ((postsOnly || speaksOfPolicyChange(text)) && !namesSuchChange(text)) return 'any';
    return this.#trigger ?? 'any';
  }

  #add(draft: Draft): void {
    draft.effect ??= this.#effectAhead;
    this.drafts.push(draft);
    this.#recent.push(draft);
    this.#own.push(draft);
  }

  /** A clause that tells nobody but says when, with what choice. */
  #readModifier(
    clause: string,
    reading: ClauseReading,
    { named, trigger, own }: { named: PromiseTrigger | null; trigger: PromiseTrigger; own: readonly Draft[] },
    sentence: PolicySentence,
  ): void {
    if (this.#subject === 'change' && this.#namesChange(clause)) this.#trigger = trigger;
    const near = this.#inChangeSection && reading.lead === null ? this.#recent : own;
    const binding = near.filter((draft) => draft.binding);
    const last =
      binding.findLast((draft) => draft.trigger === trigger) ??
      (named === null && (reading.lead === null || !this.#standsAlone(clause, named)) ? binding.at(-1) : undefined);
    const says = reading.lead !== null || reading.choiceKind !== null || reading.channels.length > 0;
    if (says && last) extend(last, { ...reading, effect: reading.effect ?? last.effect }, sentence);
    else if (this.#isPromise(clause, named, reading)) {
      this.#add(
        draftOf(
          trigger,
          { binding: true, tells: false, aboutChange: this.#isAboutChange(clause), clause },
          reading,
          sentence,
        ),
      );
      if (named !== null) this.#trigger = named;
    }
    if (reading.effect !== null && reading.lead === null) {
      this.#effectAhead = this.#recent.length === 0 && this.#namesChange(clause) ? reading.effect : null;
      for (const draft of this.#recent) draft.effect ??= reading.effect;
    }
  }

  /** A clause on a new use that says "if we have to do so" means the use and no change, unless a change was spoken of before. */
  #isAboutChange(clause: string): boolean {
    return (
      this.#inChangeSection ||
      speaksOfPolicyChange(clause) ||
      ((this.#plainChange || this.#leansOnEarlier()) && this.#namesChange(clause))
    );
  }

  /** True where a clause without an act of notice is a promise by itself: a delay of the effect, or a choice for a named change. */
  #isPromise(clause: string, named: PromiseTrigger | null, { lead, choiceKind }: ClauseReading): boolean {
    if (this.#subject !== 'change') return this.#subject === 'business-transition' && lead !== null;
    if (lead !== null) return this.#inChangeSection || this.#namesChange(clause);
    if (choiceKind === 'opt-in' && makesConditional(clause) && speaksOfPolicyChange(clause)) return true;
    return (
      choiceKind !== null &&
      choiceKind !== 'close-account' &&
      (named === 'new-use' || (named !== null && this.#namesChange(clause)))
    );
  }
}
