import type { Difference } from '../difference/difference.ts';
import { modalSwap } from '../difference/modal-swap.ts';
import type { Noise } from '../difference/noise.ts';
import type { PhraseEdit } from '../difference/phrase-edits.ts';
import type { SectionDensity } from '../difference/section-density.ts';
import { isContentToken, type Token } from '../matching/tokens.ts';
import { isNumeral } from '../reading/durations.ts';
import type { Statement } from '../reading/statement.ts';
import { areContactWords, isContactStatement } from './contact-details.ts';
import { isDateStamp, isVersionList, isVersionNote, withoutDates } from './date-stamp.ts';
import { isMisspelling } from './misspelling.ts';
import { isForeign, isFurniture, isQuestion } from './page-furniture.ts';
import { isPointer } from './pointer.ts';
import { isReordered } from './reordered-list.ts';

type Bare = Omit<Difference, 'noise' | 'restated' | 'contrast'>;

/** From this share on a statement counts as said elsewhere. */
const said = 0.8;
const isNumber = (token: Token): boolean => /^[\p{N}.,]+$/u.test(token.word);
const isPeriodWord = (token: Token): boolean =>
  isNumber(token) ||
  !isContentToken(token) ||
  isNumeral(token.word) ||
  /^(?:hours?|days?|weeks?|months?|years?|calendar|full)$/i.test(token.word);
const isAddressLine = ({ text, named }: Statement): boolean =>
  text.split(/\s+/).length < 14 &&
  !named.topic.has('controller') &&
  !['share', 'sell', 'keep', 'use', 'collect', 'track'].some((id) => named.practice.has(id)) &&
  /\b(?:tel(?:ephone)?|phone|fax|call(?: us)?)\b(?: at|:| no)?\.? *[+\d(]|\b\d{1,5}[a-z]? \p{Lu}\p{L}+.*\b(?:street|st|road|rd|lane|avenue|ave|square|quay|way|drive|boulevard|blvd|court|place)\b|@/iu.test(
    text,
  );
const calls = /\+\d{1,3}[ (-]?\d{2,}|\b(?:tel(?:ephone)?|phone|fax|call|mobile)\b/i;
const isReference = (token: Token): boolean =>
  isNumber(token) || /^(?:section|article|clause|paragraph|part|appendix|annex|[ivx]+|[a-z])$/i.test(token.word);
const companyForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ltd: 'limited',
    limited: 'limited',
    inc: 'incorporated',
    incorporated: 'incorporated',
    corp: 'corporation',
    corporation: 'corporation',
    co: 'company',
    company: 'company',
  }),
);
const isCompanyForm = ({ word }: Token): boolean => companyForms.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);

/** "Limited" for "Ltd": the same form of company, or words that say nothing. */
const isSameCompany = ({ lost, gained }: PhraseEdit): boolean => {
  const forms = (tokens: readonly Token[]): string =>
    tokens.map(({ word }) => companyForms.get(word.toLowerCase()) ?? word).join(' ');
  return forms(lost) === forms(gained) || [...lost, ...gained].every((token) => !isContentToken(token));
};
const sides = ({ before, after }: Bare): Statement[] => [before, after].filter((statement) => statement !== null);
const editedTokens = (edits: readonly PhraseEdit[]): Token[] => edits.flatMap((edit) => [...edit.lost, ...edit.gained]);

/** 52 weeks are one year, 365 days too. */
const tolerance = 0.015;

const sameNumbers = ({ before, after }: Bare): boolean => {
  const [was, is] = [before?.durations ?? [], after?.durations ?? []];
  if (was.length !== is.length || (before?.ages ?? []).join() !== (after?.ages ?? []).join()) return false;
  return was.every(({ days, business }, at) => {
    const other = is[at];
    return (
      other !== undefined &&
      business === other.business &&
      Math.abs(days - other.days) <= tolerance * Math.max(days, other.days)
    );
  });
};

const synonyms = (text: string): string =>
  (text.match(/\b(?:data|info(?:rmation)?)\b/gi) ?? []).join(' ').toLowerCase();

/** A token that a date can hold: reading two sentences without their dates is expensive, and most edits are of other words. */
const isOfDate = ({ word, sign }: Token): boolean =>
  sign ||
  !/\p{L}/u.test(word) ||
  /\d|^(?:st|nd|rd|th|of|start|end|insert|date|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
    word,
  );

function areEqualButForDates(before: string, after: string): boolean {
  const plain = (text: string): string =>
    withoutDates(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(before) === plain(after);
}

function rewordedNoise(difference: Bare): Noise | null {
  const { before, after, edits } = difference;
  if (before === null || after === null) return null;
  const edited = editedTokens(edits);
  const content = edited.filter(isContentToken);
  if (edited.length === 0)
    return synonyms(before.text) === synonyms(after.text)
      ? { kind: 'typography', note: 'only punctuation, case or word endings differ' }
      : { kind: 'wording', note: 'only "data" and "information" are put for one another' };
  if (edited.every(isOfDate) && areEqualButForDates(before.text, after.text))
    return { kind: 'date', note: 'only a date differs' };
  if (isDateStamp(before.text) && isDateStamp(after.text)) return { kind: 'date', note: 'only the date stamp differs' };
  if (
    edited.every(isPeriodWord) &&
    edited.some((token) => isContentToken(token)) &&
    before.durations.length > 0 &&
    sameNumbers(difference) &&
    before.modality === after.modality &&
    before.negations === after.negations
  )
    return { kind: 'wording', note: 'the same period in other words' };
  if (isAddressLine(before) && isAddressLine(after) && areContactWords(edited))
    return { kind: 'contact', note: 'contact details differ' };
  if (edited.every(isReference) && edited.some(isNumber) && sameNumbers(difference)) {
    const refers = /§|\b(?:section|article|clause|paragraph|part|appendix|annex|item)s?\b/i.test(before.text);
    if (!refers && calls.test(before.text) && calls.test(after.text))
      return { kind: 'contact', note: 'a telephone number differs' };
    return refers
      ? { kind: 'renumbered', note: 'only the number of a reference differs' }
      : { kind: 'counter', note: 'only a number differs' };
  }
  if (
    edited.every((token) => token.stem === '<url>' || token.stem === '<email>' || !isContentToken(token)) &&
    edited.some((token) => token.stem.startsWith('<'))
  ) {
    return edited.some((token) => token.stem === '<email>' && !/protected/.test(token.word))
      ? { kind: 'contact', note: 'only an e-mail address differs' }
      : { kind: 'pointer', note: 'only the address of a page differs' };
  }
  if (
    edits.every((edit) => isMisspelling(edit) || editedTokens([edit]).every((token) => !isContentToken(token))) &&
    before.negations === after.negations &&
    edits.some(isMisspelling)
  )
    return { kind: 'typography', note: 'a spelling was corrected' };
  if (edited.some(isCompanyForm) && edits.every(isSameCompany))
    return { kind: 'typography', note: 'the name of a company is written in another form' };
  if (isReordered(before, after)) return { kind: 'wording', note: 'only the order of a list differs' };
  if (isFurniture(before) && isFurniture(after))
    return { kind: 'page-furniture', note: 'page furniture, not policy text' };
  if (
    content.length === 0 &&
    before.negations === after.negations &&
    before.modality === after.modality &&
    before.limits.join() === after.limits.join() &&
    before.exceptions.join() === after.exceptions.join() &&
    modalSwap(edits) === null &&
    !edited.some((token) => /^(?:on|off)$/i.test(token.word))
  ) {
    return { kind: 'wording', note: 'only function words differ' };
  }
  if (
    before.negations !== after.negations ||
    before.modality !== after.modality ||
    before.named.topic.has('controller')
  )
    return null;
  if (isContactStatement(before) && isContactStatement(after) && areContactWords(edited))
    return { kind: 'contact', note: 'contact details differ' };
  if (
    areContactWords(edited) &&
    edited.some((token) => /^\d/.test(token.word) || token.stem === '<email>') &&
    sameNumbers(difference) &&
    before.named.place.size === after.named.place.size
  )
    return { kind: 'contact', note: 'an address or a number differs' };
  if (isPointer(before) && isPointer(after) && edited.every((token) => !/^(?:sell|share|opt|right)/.test(token.stem)))
    return { kind: 'pointer', note: 'a pointer to another document differs' };
  return null;
}

const numberedHeading = /^(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)]) \p{L}[^.!?]*$/u;

function wholeNoise(statement: Statement, restated: () => number, density: SectionDensity): Noise | null {
  if (isDateStamp(statement.text)) return { kind: 'date', note: 'a date stamp' };
  if (isForeign(statement, density))
    return { kind: 'page-furniture', note: 'stands in a part of the page that is not about personal data' };
  if (isFurniture(statement)) {
    const note = isQuestion(statement)
      ? 'a question, which states nothing itself'
      : numberedHeading.test(statement.text)
        ? 'only a heading comes or goes, which states nothing itself'
        : 'page furniture, not policy text';
    return { kind: 'page-furniture', note };
  }
  if (statement.stems.size <= 1 && statement.context === '') return { kind: 'page-furniture', note: 'a fragment' };
  if (restated() >= said) return { kind: 'restated', note: 'said elsewhere in the other text' };
  if (isVersionNote(statement.text) || isVersionList(statement.context))
    return { kind: 'pointer', note: "a note on the document's own versions" };
  if (isContactStatement(statement)) return { kind: 'contact', note: 'contact details' };
  if (isPointer(statement)) return { kind: 'pointer', note: 'a pointer to another document' };
  return null;
}

/**
 * Why a difference changes no meaning (or information only), or null where it may change it. `restated` is asked only where it
 * decides, because it reads the whole of the other text.
 */
export function noiseOf(difference: Bare, restated: () => number): Noise | null {
  if (difference.kind === 'reworded') return rewordedNoise(difference);
  const statement = sides(difference)[0];
  return statement ? wholeNoise(statement, restated, difference.density) : null;
}
