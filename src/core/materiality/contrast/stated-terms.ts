import { adverse, favourable, has, type Judge, newlyUsed, rankOf, swap, undecided } from './effect.ts';

const keeps = /\b(?:keep|kept|retain|retention|stor|delet|eras|expire|remain|purg)/i;
const givesNotice = /\b(?:notice|advance|prior|before|ahead)\b/i;
const ofPlaces = /\b(?:stor|transfer|process|host|server|locat|kept|send|sent)/i;
const ofReaders = /\b(?:you|your|we|our|us)\b/i;
const entitles =
  /\b(?:you|individuals|consumers|users|people|data subjects?) (?:can|may|have|could|also)\b|\brights?\b|\bentitled\b|\brequests?\b/i;

/** Where European law or a decision on adequacy of the European Commission holds, so far as policies name the places. */
const adequate: ReadonlySet<string> = new Set(
  'European Union,United Kingdom,Switzerland,Austria,Belgium,Denmark,Finland,France,Germany,Ireland,Italy,Netherlands,Norway,Poland,Portugal,Spain,Sweden'.split(
    ',',
  ),
);

/** One value in the place of another that protects more (`from`) or less. */
const between =
  (better: string, worse: string): Judge =>
  (shift) =>
    swap(shift, better, worse) ? adverse : swap(shift, worse, better) ? favourable : null;

export const ofChoice = between('opt in', 'opt out');
export const ofDefault = between('off', 'on');
export const ofPublicity = between('private', 'public');
export const ofFee = between('free', 'fee');
export const ofOversight = between('human', 'none');

/** How far data is from telling who somebody is. */
export const ofIdentity: Judge = ({ lost, gained }) => {
  const [was, is] = [rankOf(lost, 1), rankOf(gained, 1)];
  if (was === is) return null;
  return is < was ? newlyUsed : favourable;
};

export const ofEncryption: Judge = ({ lost, gained }) => {
  if (has(lost, 'end to end')) return adverse;
  return has(gained, 'end to end') ? favourable : null;
};

/** What an authority has to show before it is given data. */
export const ofProcess: Judge = ({ lost, gained }) => {
  if (lost.length === 0 || gained.length === 0) return null;
  const [was, is] = [rankOf(lost, 1), rankOf(gained, 1)];
  if (was === is) return null;
  return is < was ? newlyUsed : favourable;
};

/** A pronoun in the place of another person's: "when we ask" for "when you ask". */
export const ofPerson: Judge = ({ lost, gained }) => (lost.length === 1 && gained.length === 1 ? undecided : null);

const hoursOf = (value: string | undefined): number => Number.parseInt(value ?? '', 10);

export const ofDuration: Judge = ({ lost, gained }, { before, after, stance }) => {
  const isKept = keeps.test(before) && keeps.test(after) && stance !== 'right';
  const isNotice = !isKept && givesNotice.test(before) && !/\bwithin\b/i.test(before);
  const longer = isKept ? newlyUsed : adverse;
  if (lost.length > 0 && gained.length > 0) {
    const grows = hoursOf(gained[0]?.value) > hoursOf(lost[0]?.value);
    if (isNotice) return grows ? favourable : adverse;
    return grows ? longer : favourable;
  }
  if (!isNotice && !isKept && stance !== 'duty') return undecided;
  return lost.length > 0 ? longer : favourable;
};

export const ofPlace: Judge = ({ lost, gained }, { before, after, stance }) => {
  if (stance === 'right' || stance === 'duty' || !ofPlaces.test(before) || !ofPlaces.test(after)) return null;
  const isRisky = ({ value }: { readonly value: string }): boolean => !adequate.has(value);
  if (gained.some(isRisky)) return adverse;
  return gained.length === 0 || lost.some(isRisky) ? favourable : undecided;
};

/** A number that is no period, age, date or reference. */
export const ofAmount: Judge = (_, { before, after, stance }) =>
  stance === 'other' || !ofReaders.test(before + after) ? null : undecided;

/** What people can ask for, by the words of the rights. */
export const ofRight: Judge = ({ lost, gained }, { before, stance }) => {
  if (stance !== 'right' && !entitles.test(before)) return null;
  if (lost.length > 0 && gained.length > 0) return undecided;
  return lost.length > 0 ? adverse : favourable;
};

/** For what always needs a person: an age, the letter of an article. */
export const forPerson: Judge = () => undecided;

/** For what says nothing by itself. */
export const saysNothing: Judge = () => null;
