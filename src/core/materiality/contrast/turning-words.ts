import {
  adverse,
  binds,
  byScope,
  type Effect,
  favourable,
  has,
  type Judge,
  newlyUsed,
  rankOf,
  swap,
  tip,
  undecided,
} from './effect.ts';
import type { Shift } from './shifts.ts';
import type { Stance } from './stance.ts';

/** Words without which a sentence that does nothing with data says nothing to people either. */
const ofPeople = /\b(?:you|your|we|our|us|data|information|privacy)\b/i;
const ofMinors = /\b(?:under (?:the age of )?\d|child|minor|parent|guardian)/i;
const conditional = /\b(?:if|when|where|unless|provided)\b/i;
const keeps = /\b(?:keep|kept|retain|retention|stor|delet|eras|expire|remain|purg)/i;
const plainModality = 3;
const plainFrequency = 1;

/** A negation that comes or goes: of a practice, or of what is owed. */
export const ofPolarity: Judge = (shift, { stance, before, after }) => {
  const denies = tip(shift);
  if (denies === 0) return null;
  if (stance === 'other') return ofPeople.test(before + after) ? undecided : null;
  const isPractice = stance === 'practice' || stance === 'denial';
  if (isPractice) return denies > 0 ? favourable : newlyUsed;
  return denies > 0 ? adverse : favourable;
};

export const ofFrequency: Judge = ({ lost, gained }, { stance }) => {
  const rises = rankOf(gained, plainFrequency) > rankOf(lost, plainFrequency);
  if (stance === 'practice' || stance === 'denial') return rises ? favourable : newlyUsed;
  return rises ? adverse : favourable;
};

export const ofRestriction: Judge = (shift, { stance, before }) => {
  const moves = tip(shift);
  if (moves === 0) return null;
  // "If you are under 16, you may join only with a parent": what people may do is limited for their sake.
  if (stance === 'right' && ofMinors.test(before)) return undecided;
  return byScope(moves > 0, stance === 'denial' ? 'practice' : stance, newlyUsed);
};

/** A condition or an exception that comes or goes. */
export const ofCases: Judge = (shift, { stance }) => {
  const moves = tip(shift);
  return moves === 0 ? null : byScope(moves > 0, stance);
};

export const ofOrder: Judge = (shift, { stance }) => {
  const later = swap(shift, 'before', 'after');
  if (!later && !swap(shift, 'after', 'before')) return null;
  if (stance === 'other') return undecided;
  return (binds(stance) ? later : !later) ? newlyUsed : favourable;
};

export const ofBound: Judge = (shift, { stance, before }) => {
  if (swap(shift, 'least', 'most')) return stance === 'practice' && keeps.test(before) ? favourable : adverse;
  if (swap(shift, 'most', 'least')) return stance === 'practice' ? adverse : favourable;
  return null;
};

export const ofModality: Judge = ({ lost, gained }, { stance, denied }) => {
  // "May share" and "do not share" differ in more than the modal word.
  if (denied.before !== denied.after || stance === 'right' || stance === 'other') return null;
  const [was, is] = [rankOf(lost, plainModality), rankOf(gained, plainModality)];
  if (was === is) return null;
  if (stance === 'practice') return is > was ? newlyUsed : favourable;
  return is > was ? favourable : adverse;
};

export const ofHedge: Judge = (shift, { stance }) => {
  const moves = tip(shift);
  if (moves === 0 || stance === 'practice' || stance === 'other') return null;
  if (moves < 0) return favourable;
  return stance === 'denial' ? newlyUsed : adverse;
};

export const ofQuantity: Judge = ({ lost, gained }, { stance }) => {
  if (stance === 'other' || lost.length === 0 || gained.length === 0) return null;
  const [was, is] = [rankOf(lost, 0), rankOf(gained, 0)];
  return was === is ? null : byScope(is < was, stance);
};

const ands = (text: string): number => text.match(/\band\b/gi)?.length ?? 0;

/** "If you agree and the law allows it": all of several conditions, or any. */
export const ofConnective: Judge = (shift, { before, after }) =>
  tip(shift) !== 0 && tip(shift) === ands(before) - ands(after) && conditional.test(before) && conditional.test(after)
    ? undecided
    : null;

/** "If you allow it" for "unless you forbid it", or the reverse: two shifts that are one change of who has to act. */
export function reversalIn(shifts: readonly Shift[], stance: Stance): (Effect & { readonly shift: Shift }) | null {
  const condition = shifts.find(({ group }) => group === 'condition');
  const exception = shifts.find(({ group }) => group === 'exception');
  if (condition === undefined || exception === undefined) return null;
  const exceptions = tip(exception);
  if (tip(condition) * exceptions >= 0) return null;
  const lost = [...condition.lost, ...exception.lost];
  const gained = [...condition.gained, ...exception.gained];
  const effect = stance !== 'practice' ? undecided : exceptions > 0 ? newlyUsed : favourable;
  return { ...effect, shift: { group: 'condition', lost, gained } };
}

export const ofConsent: Judge = ({ lost, gained }, { denied }) => {
  // "We do not share it" promises more than "not without your consent", and "we share it without your consent" less.
  if (has(gained, 'without consent')) return denied.after && !denied.before ? favourable : newlyUsed;
  if (has(lost, 'without consent') && !has(gained, 'with consent')) {
    if (!denied.before) return undecided;
    return denied.after ? favourable : newlyUsed;
  }
  if (has(gained, 'with consent')) return favourable;
  if (has(lost, 'with consent') || has(lost, 'consent asked')) return newlyUsed;
  return has(gained, 'consent asked') ? favourable : undecided;
};
