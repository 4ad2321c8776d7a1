/** A means by which a file says something else than its page. */
export interface HiddenMeans {
  readonly means: string;
  /** What stands in the place of `standingSentence`. */
  readonly after: string;
}

export const standingSentence = 'We do not share your letters with advertisers.';

/** A small policy with a passage in its middle. */
export function policyWith(passage: string): string {
  return [
    '# Privacy at Larkpost',
    'Larkpost forwards letters. This notice says what happens to personal data on the way.',
    '## What we collect',
    'We collect your name and your address when you open an account.',
    '## Who receives it',
    passage,
    '## Questions',
    'Write to us if you have a question about this notice.',
    '',
  ].join('\n\n');
}

const word = (means: string, open: string, close: string): HiddenMeans => ({
  means,
  after: `We do ${open}not${close} share your letters with advertisers.`,
});
const styled = (style: string): HiddenMeans => word(`style ${style}`, `<span style="${style}">`, '</span>');
const element = (name: string): HiddenMeans => word(`element ${name}`, `<${name}>`, `</${name}>`);
const added = (means: string, passage: string): HiddenMeans => ({ means, after: `${standingSentence}${passage}` });

/** Each hides words, shows them otherwise, or puts words where nobody sees them. */
export const hiddenMeans: readonly HiddenMeans[] = [
  element('s'),
  word('struck bold', '~~**', '**~~'),
  styled('visibility:hidden'),
  styled('opacity: 0'),
  styled('color: transparent'),
  styled('color:#ffffff'),
  styled('color: rgba(0, 0, 0, 0)'),
  styled('background:#000;color:#000'),
  styled('position:absolute; left:-9999px'),
  styled('text-decoration: line-through'),
  styled('font-size: 1px'),
  styled('font: 0/0 serif'),
  styled('display:inline-block;width:0;height:0;overflow:hidden'),
  styled('display:inline-block;transform:scale(0)'),
  word('a white font', '<font color="white">', '</font>'),
  element('audio'),
  element('canvas'),
  element('meter'),
  element('datalist'),
  element('script'),
  element('style'),
  element('dialog'),
  word('a class of a style sheet', '<style>.quiet { display: none }</style><span class="quiet">', '</span>'),
  word('a comment of Liquid', '{% comment %}', '{% endcomment %}'),
  added('a hidden paragraph', '\n\n<p hidden>We share your letters with brokers.</p>'),
  added(
    'an important style',
    '\n\n<div style="display: none !important">\n\nWe share your letters with brokers.\n\n</div>',
  ),
  added('a paragraph for browsers without script', '\n\n<noscript>We share your letters with brokers.</noscript>'),
  added('a comment of several lines', '\n\n<!--\nWe share your letters\nwith brokers.\n-->'),
  added('a comment that ends with an exclamation mark', '\n\n<!-- Kept. --!> We share your letters with brokers. -->'),
  { means: 'a comment that ends at once', after: `<!--> ${standingSentence} -->` },
  added('a definition as a comment', '\n\n[//]: # (We share your letters with brokers.)'),
  added('a comment between two words', ' We <!-- never --> sell letters to brokers.'),
  {
    means: 'details with a summary round standing text',
    after: `<details><summary>More</summary>\n\n${standingSentence}\n\n</details>`,
  },
  {
    means: 'entities that override the direction',
    after: 'We do &#8238;ton&#8236; share your letters with advertisers.',
  },
  {
    means: 'style and direction',
    after: 'We do <span dir="rtl" style="unicode-bidi:bidi-override">ton</span> share your letters with advertisers.',
  },
  { means: 'isolates', after: 'We do \u2067\u2066share\u2069 \u2066not\u2069\u2069 your letters with advertisers.' },
  { means: 'a Greek letter', after: 'We do n\u03bft share your letters with advertisers.' },
  { means: 'tag characters', after: 'We do not share\u{e0020}\u{e006e}\u{e006f} your letters with advertisers.' },
  { means: 'a slash through letters', after: 'We do n\u0338o\u0338t\u0338 share your letters with advertisers.' },
  { means: 'a blank of braille', after: 'We do\u2800not share your letters with advertisers.' },
  { means: 'heaped marks', after: 'We do n\u0300\u0301\u0302\u0303ot share your letters with advertisers.' },
  { means: 'circled letters', after: 'We do \u24dd\u24de\u24e3 share your letters with advertisers.' },
  added('mathematical letters', ' We also \u{1d601}\u{1d5f2}\u{1d5f9}\u{1d5f9} letters to brokers.'),
  added('small capitals', ' We also s\u1d07\u029f\u029f letters to brokers.'),
  added('word joiners', ' We also se\u2060ll letters to bro\u2060kers.'),
];

/** Each leaves what readers see as it was. */
export const harmlessMeans: readonly HiddenMeans[] = [
  word('a link', '<a href="https://larkpost.example">', '</a>'),
  element('b'),
  element('ins'),
  element('mark'),
  element('kbd'),
  styled('color: #a00'),
  styled('font-weight: 700'),
  word('a class', '<span class="note">', '</span>'),
  word('an abbreviation', '<abbr title="no">', '</abbr>'),
  { means: 'a paragraph of HTML', after: `<p align="center">${standingSentence}</p>` },
  { means: 'a special space', after: standingSentence.replace('do not', 'do&nbsp;not') },
  { means: 'a line break', after: standingSentence.replace('letters with', 'letters\nwith') },
  { means: 'a place to break', after: standingSentence.replace('advertisers', 'adver<wbr>tisers') },
  { means: 'a comment for a checker of style', after: `<!-- markdownlint-disable MD013 -->\n\n${standingSentence}` },
];
