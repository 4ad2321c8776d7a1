import type { Rule } from '../finding/rule.ts';
import { type RuleId, ruleIds } from '../finding/rule-id.ts';
import { automatedOrAiAdded } from '../rules/data/automated-or-ai-added.ts';
import { categoryAdded } from '../rules/data/category-added.ts';
import { childrenTerms } from '../rules/data/children-terms.ts';
import { identifiabilityRaised } from '../rules/data/identifiability-raised.ts';
import { legalBasisChanged } from '../rules/data/legal-basis-changed.ts';
import { purposeAdded } from '../rules/data/purpose-added.ts';
import { retentionLonger } from '../rules/data/retention-longer.ts';
import { sensitiveAdded } from '../rules/data/sensitive-added.ts';
import { trackingWidened } from '../rules/data/tracking-widened.ts';
import { contactChanged } from '../rules/form/contact-changed.ts';
import { dateOnly } from '../rules/form/date-only.ts';
import { editorial } from '../rules/form/editorial.ts';
import { footnoteAdded } from '../rules/form/footnote-added.ts';
import { moved } from '../rules/form/moved.ts';
import { referenceDangling } from '../rules/form/reference-dangling.ts';
import { renumbered } from '../rules/form/renumbered.ts';
import { wordsConcealed } from '../rules/form/words-concealed.ts';
import { changeClauseWeakened } from '../rules/rights/change-clause-weakened.ts';
import { choiceWeakened } from '../rules/rights/choice-weakened.ts';
import { disputeTerms } from '../rules/rights/dispute-terms.ts';
import { promiseRemoved } from '../rules/rights/promise-removed.ts';
import { rightsMethod } from '../rules/rights/rights-method.ts';
import { rightsReduced } from '../rules/rights/rights-reduced.ts';
import { transitionClause } from '../rules/rights/transition-clause.ts';
import { controllerChanged } from '../rules/sharing/controller-changed.ts';
import { recipientKindAdded } from '../rules/sharing/recipient-kind-added.ts';
import { recipientWithinKind } from '../rules/sharing/recipient-within-kind.ts';
import { saleOrAdsStarted } from '../rules/sharing/sale-or-ads-started.ts';
import { securityWeakened } from '../rules/sharing/security-weakened.ts';
import { transferAdded } from '../rules/sharing/transfer-added.ts';
import { clauseChanged } from '../rules/wording/clause-changed.ts';
import { definitionShifted } from '../rules/wording/definition-shifted.ts';
import { exceptionAdded } from '../rules/wording/exception-added.ts';
import { informationChanged } from '../rules/wording/information-changed.ts';
import { meaningTurned } from '../rules/wording/meaning-turned.ts';
import { modalityShifted } from '../rules/wording/modality-shifted.ts';
import { negationFlipped } from '../rules/wording/negation-flipped.ts';
import { scopeShifted } from '../rules/wording/scope-shifted.ts';

const byId: Readonly<Record<RuleId, Rule>> = {
  'negation-flipped': negationFlipped,
  'promise-removed': promiseRemoved,
  'exception-added': exceptionAdded,
  'modality-shifted': modalityShifted,
  'choice-weakened': choiceWeakened,
  'sale-or-ads-started': saleOrAdsStarted,
  'automated-or-ai-added': automatedOrAiAdded,
  'sensitive-added': sensitiveAdded,
  'recipient-kind-added': recipientKindAdded,
  'identifiability-raised': identifiabilityRaised,
  'purpose-added': purposeAdded,
  'category-added': categoryAdded,
  'tracking-widened': trackingWidened,
  'retention-longer': retentionLonger,
  'transfer-added': transferAdded,
  'legal-basis-changed': legalBasisChanged,
  'rights-reduced': rightsReduced,
  'rights-method': rightsMethod,
  'controller-changed': controllerChanged,
  'transition-clause': transitionClause,
  'security-weakened': securityWeakened,
  'children-terms': childrenTerms,
  'scope-shifted': scopeShifted,
  'definition-shifted': definitionShifted,
  'change-clause-weakened': changeClauseWeakened,
  'dispute-terms': disputeTerms,
  'meaning-turned': meaningTurned,
  'reference-dangling': referenceDangling,
  'footnote-added': footnoteAdded,
  'words-concealed': wordsConcealed,
  'clause-changed': clauseChanged,
  'recipient-within-kind': recipientWithinKind,
  'contact-changed': contactChanged,
  'information-changed': informationChanged,
  renumbered: renumbered,
  moved: moved,
  'date-only': dateOnly,
  editorial: editorial,
};

/** Every rule, in the order of {@link ruleIds}. */
export const rules: readonly Rule[] = ruleIds.map((id) => byId[id]);

/** The rules that only speak where no other does. */
export const lastResorts: ReadonlySet<RuleId> = new Set(['clause-changed', 'information-changed']);
