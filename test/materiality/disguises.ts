/** A policy of our own that uses the constructs of Markdown which real policies use; `clauses` stand in its middle. */
export function richPolicy(clauses: readonly string[]): string {
  return `Privacy notice of Harbour Post
==============================

This notice says how Harbour Post ("we", "us") treats **personal data** of people who send faxes & letters.

## Who we are

Harbour Post runs a fax and letter service from its office by the harbour.

## 1. What we collect

We collect the following data when you open an account:

- your name and your *postal address*,
- your e-mail address; we need it to confirm your order,
- details of each fax:
  - the number of the receiver,
  - the time of sending, kept for 90 days,
- payment data, which our [payment processor](https://pay.example/terms) keeps.

## 2. What we do with it

${clauses.join('\n\n')}

### 2.1 Cookies

| Cookie | Purpose | Kept |
| --- | --- | --- |
| hp_session | keeps you logged in | until you log out |
| hp_lang | remembers your language | 12 months |
| hp_count | counts visits | 30 days |

## 3. Your rights

1. You may ask for a copy of your data.
2. You may ask us to delete it, unless the law makes us keep it.
3. You may object to marketing at any time - a short e-mail is enough.

> We answer each request within one month.

How to reach us
---------------

Write to privacy@harbour.example or see section 3. We don't charge a fee for it.
`;
}

/** One change of form at one place: `pick(n)` chooses a number below n. */
export interface Disguise {
  readonly name: string;
  /** It changes where something leads, which is told as form. */
  readonly leads?: true;
  readonly apply: (text: string, pick: (below: number) => number) => string;
}

/** Rewrites one of the places that a pattern finds; the text itself where it finds none. */
function atOne(pattern: RegExp, write: (...match: string[]) => string): Disguise['apply'] {
  return (text, pick) => {
    const places = [...text.matchAll(pattern)];
    const place = places[pick(Math.max(1, places.length))];
    if (place === undefined) return text;
    return text.slice(0, place.index) + write(...place) + text.slice(place.index + place[0].length);
  };
}

/** Rewrites every place that a pattern finds. */
function atAll(pattern: RegExp, write: (...match: string[]) => string): Disguise['apply'] {
  return (text) => text.replace(pattern, (...match) => write(...match.slice(0, -2).map(String)));
}

/** A line of running text: no heading, list, table, quote or underline. */
const runningLine = /^(?![#>|\-=\s\d]|.* \| |.*\n[=-]{3}).{30,}$/gm;
/** A word between two blanks in running text. */
const innerWord = /(?<=[a-z,] )([a-z]{4,})(?= [a-z])/g;

/** Changes of white space, typography and Markdown that leave every word as it is. A numbered title cannot be underlined: it would be an item. */
export const disguises: readonly Disguise[] = [
  { name: 'a doubled blank', apply: atOne(/(?<=[a-z]) (?=[a-z])/g, () => '  ') },
  { name: 'a non-breaking blank', apply: atOne(/(?<=[a-z]) (?=[a-z])/g, () => '\u00a0') },
  { name: 'a narrow non-breaking blank', apply: atOne(/(?<=\d) (?=[a-z])/g, () => '\u202f') },
  { name: 'a blank written as an entity', apply: atOne(/(?<=[a-z]) (?=[a-z])/g, () => '&nbsp;') },
  { name: 'a zero-width blank', apply: atOne(/(?<=[a-z]) (?=[a-z])/g, () => ' \u200b') },
  { name: 'a soft hyphen in a word', apply: atOne(/(?<=\b[a-z]{4})(?=[a-z]{4})(?![a-z]*-ignore)/g, () => '\u00ad') },
  { name: 'a byte-order mark', apply: (text) => `\uFEFF${text}` },
  { name: 'lines that end in CR LF', apply: atAll(/(?<!\r)\n/g, () => '\r\n') },
  { name: 'more blank lines', apply: atOne(/\n\n/g, () => '\n\n\n\n') },
  { name: 'blanks at the end of a line', apply: atOne(/(?<=[a-z.,])\n(?=\n)/g, () => '   \n') },
  { name: 'a line wrapped elsewhere', apply: atOne(/(?<=^[A-Z][^|\n]*[a-z]) (?=[a-z]+ [a-z])/gm, () => '\n') },
  {
    name: 'every line wrapped',
    apply: atAll(runningLine, (line = '') => line.replace(/(.{25,40}) (?=[a-z]{2,} )/g, '$1\n')),
  },
  // The quotes of a link's title are Markdown: with others it is no link any more, and a browser shows its brackets.
  { name: 'curly quotes', apply: atAll(/"(\w+)"(?!\))/g, (_, word = '') => `\u201c${word}\u201d`) },
  { name: 'a curly apostrophe', apply: atAll(/(?<=[a-z])'(?=[a-z])/g, () => '\u2019') },
  { name: 'an apostrophe as an entity', apply: atAll(/(?<=[a-z])'(?=[a-z])/g, () => '&#39;') },
  { name: 'a dash', apply: atOne(/ - /g, () => ' \u2013 ') },
  { name: 'a long dash', apply: atOne(/ - /g, () => ' \u2014 ') },
  { name: 'an ampersand as an entity', apply: atAll(/ & /g, () => ' &amp; ') },
  { name: 'a word in bold', apply: atOne(innerWord, (word = '') => `**${word}**`) },
  { name: 'a word in bold underscores', apply: atOne(innerWord, (word = '') => `__${word}__`) },
  { name: 'a word in italics', apply: atOne(innerWord, (word = '') => `*${word}*`) },
  { name: 'a word in italic underscores', apply: atOne(innerWord, (word = '') => `_${word}_`) },
  { name: 'a word in HTML', apply: atOne(innerWord, (word = '') => `<strong>${word}</strong>`) },
  {
    name: 'a word as a link',
    leads: true,
    apply: atOne(innerWord, (word = '') => `[${word}](https://harbour.example/${word})`),
  },
  { name: 'a word as a titled link', leads: true, apply: atOne(innerWord, (word = '') => `[${word}](/x (More))`) },
  { name: 'emphasis taken away', apply: atAll(/\*\*?([\w ]+)\*\*?/g, (_, words = '') => words) },
  {
    name: 'another target of a link',
    leads: true,
    apply: atAll(/\]\(https:[^)]*\)/g, () => '](https://other.example/a)'),
  },
  {
    name: 'a link by reference',
    apply: (text) => `${text.replace(/\]\(https:\/\/pay[^)]*\)/, '][pay]')}\n[pay]: https://pay.example/terms\n`,
  },
  { name: 'an escaped sign', apply: atAll(/hp_session/g, () => 'hp\\_session') },
  { name: 'other bullets', apply: atAll(/^(\s*)- /gm, (_, indent = '') => `${indent}* `) },
  { name: 'plus signs as bullets', apply: atAll(/^(\s*)- /gm, (_, indent = '') => `${indent}+ `) },
  { name: 'a deeper indent', apply: atAll(/^ {2}- /gm, () => '    - ') },
  { name: 'a loose list', apply: atAll(/,\n- /g, () => ',\n\n- ') },
  { name: 'numbers with a bracket', apply: atAll(/^(\d)\. /gm, (_, number = '') => `${number}) `) },
  {
    name: 'a heading with closing marks',
    apply: atOne(/^(#+) (.+)$/gm, (_, marks = '', title = '') => `${marks} ${title} ${marks}`),
  },
  {
    name: 'a heading underlined',
    apply: atOne(/^## (?!\d)(.+)$/gm, (_, title = '') => `${title}\n${'-'.repeat(title.length)}`),
  },
  { name: 'a heading with a mark', apply: atAll(/^(.+)\n=+$/gm, (_, title = '') => `# ${title}`) },
  { name: 'a heading in bold', apply: atOne(/^(##+) (.+)$/gm, (_, marks = '', title = '') => `${marks} **${title}**`) },
  { name: 'a table without outer bars', apply: atAll(/^\| (.+) \|$/gm, (_, cells = '') => cells) },
  { name: 'an aligned table', apply: atAll(/\| --- \|/g, () => '|:------|') },
  { name: 'a table with padded cells', apply: atAll(/ \| /g, () => '   |  ') },
  { name: 'a comment for programs', apply: atOne(/\n\n/g, () => '\n\n<!-- prettier-ignore -->\n\n') },
  { name: 'a rule between paragraphs', apply: atOne(/\.\n\n(?=[A-Z])/g, () => '.\n\n* * *\n\n') },
];
