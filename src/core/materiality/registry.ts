import type { Rule } from './rule.ts';
import { automatedOrAiAdded } from './rules/automated-or-ai-added.ts';
import { categoryAdded } from './rules/category-added.ts';
import { changeClauseWeakened } from './rules/change-clause-weakened.ts';
import { childrenTerms } from './rules/children-terms.ts';
import { choiceWeakened } from './rules/choice-weakened.ts';
import { clauseChanged } from './rules/clause-changed.ts';
import { contactChanged } from './rules/contact-changed.ts';
import { controllerChanged } from './rules/controller-changed.ts';
import { dateOnly } from './rules/date-only.ts';
import { definitionShifted } from './rules/definition-shifted.ts';
import { disputeTerms } from './rules/dispute-terms.ts';
import { editorial } from './rules/editorial.ts';
import { exceptionAdded } from './rules/exception-added.ts';
import { identifiabilityRaised } from './rules/identifiability-raised.ts';
import { informationChanged } from './rules/information-changed.ts';
import { legalBasisChanged } from './rules/legal-basis-changed.ts';
import { modalityShifted } from './rules/modality-shifted.ts';
import { moved } from './rules/moved.ts';
import { negationFlipped } from './rules/negation-flipped.ts';
import { promiseRemoved } from './rules/promise-removed.ts';
import { purposeAdded } from './rules/purpose-added.ts';
import { recipientKindAdded } from './rules/recipient-kind-added.ts';
import { recipientWithinKind } from './rules/recipient-within-kind.ts';
import { referenceDangling } from './rules/reference-dangling.ts';
import { renumbered } from './rules/renumbered.ts';
import { retentionLonger } from './rules/retention-longer.ts';
import { rightsMethod } from './rules/rights-method.ts';
import { rightsReduced } from './rules/rights-reduced.ts';
import { saleOrAdsStarted } from './rules/sale-or-ads-started.ts';
import { scopeShifted } from './rules/scope-shifted.ts';
import { securityWeakened } from './rules/security-weakened.ts';
import { sensitiveAdded } from './rules/sensitive-added.ts';
import { trackingWidened } from './rules/tracking-widened.ts';
import { transferAdded } from './rules/transfer-added.ts';
import { transitionClause } from './rules/transition-clause.ts';

/** Every rule, in the order in which they are explained: what turns a promise first, what changes nothing last. */
export const rules: readonly Rule[] = [
  negationFlipped,
  promiseRemoved,
  exceptionAdded,
  modalityShifted,
  choiceWeakened,
  saleOrAdsStarted,
  automatedOrAiAdded,
  sensitiveAdded,
  recipientKindAdded,
  identifiabilityRaised,
  purposeAdded,
  categoryAdded,
  trackingWidened,
  retentionLonger,
  transferAdded,
  legalBasisChanged,
  rightsReduced,
  rightsMethod,
  controllerChanged,
  transitionClause,
  securityWeakened,
  childrenTerms,
  scopeShifted,
  definitionShifted,
  changeClauseWeakened,
  disputeTerms,
  referenceDangling,
  clauseChanged,
  recipientWithinKind,
  contactChanged,
  informationChanged,
  renumbered,
  moved,
  dateOnly,
  editorial,
];

/** The rules that only speak where no other does. */
export const lastResorts: ReadonlySet<string> = new Set(['clause-changed', 'information-changed']);
