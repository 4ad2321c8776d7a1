/** Small words that turn, limit or soften a clause. Plain phrases, compared like the words of a term. */
export const negations: readonly string[] = [
  'not',
  'never',
  'no',
  'neither',
  'nor',
  'cannot',
  'without',
  'none',
  'no longer',
  'prohibit',
  'prohibited',
  'forbidden',
  'refrain',
  "don't",
  "doesn't",
  "won't",
  "can't",
  "isn't",
  "aren't",
  "didn't",
  "wouldn't",
  "haven't",
];

/** Words of a protective promise; losing one is a tripwire. */
export const limits: readonly string[] = [
  'only',
  'solely',
  'exclusively',
  'never',
  'not other than',
  'under no circumstances',
  'strictly',
  'at no time',
  'in no event',
];

/** Openings of an exception. */
export const exceptions: readonly string[] = [
  'except',
  'unless',
  'other than',
  'excluding',
  'with the exception',
  'apart from',
  'save for',
  'subject to',
  'provided that',
  'not including',
  'however',
];

/** Softeners: the promise no longer holds always. */
export const hedges: readonly string[] = [
  'generally',
  'typically',
  'usually',
  'normally',
  'in most cases',
  'in general',
  'where possible',
  'where practicable',
  'endeavor',
  'endeavour',
  'try to',
  'attempt to',
  'strive',
  'aim to',
  'reasonable efforts',
  'may choose to',
  'at our discretion',
  'as we deem',
  'ordinarily',
  'primarily',
  'mainly',
];

/** Openings of an open-ended list. */
export const examples: readonly string[] = [
  'for example',
  'such as',
  'including',
  'for instance',
  'e g',
  'among others',
  'but not limited to',
  'and other purposes',
  'other purposes',
  'etc',
  'like',
];

/** Modal words from loose to firm. */
export const modals: ReadonlyMap<string, 'may' | 'will'> = new Map(
  Object.entries<'may' | 'will'>({
    may: 'may',
    might: 'may',
    can: 'may',
    could: 'may',
    will: 'will',
    shall: 'will',
    must: 'will',
    always: 'will',
  }),
);
