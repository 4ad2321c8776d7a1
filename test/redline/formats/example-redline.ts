import type { Redline } from '../../../src/core/redline/change/types.ts';
import { buildRedline, code, h, li, p, row } from './build-redline.ts';

/** A policy of a fictional fax service with one change of every kind. */
export const exampleRedline: Redline = buildRedline([
  { before: [h(1, 'Harbourfax privacy policy')] },
  {
    kind: 'replaced',
    before: [p('We tell you thirty (30) business days before this policy changes, by e-mail and in your account.')],
    after: [p('We tell you ten (10) business days before this policy changes, in your account.')],
    edits: [
      ['=', 'We tell you '],
      ['-', 'thirty (30)'],
      ['+', 'ten (10)'],
      ['=', ' business days before this policy changes,'],
      ['-', ' by e-mail and'],
      ['=', ' in your account.'],
    ],
  },
  {
    kind: 'retitled',
    before: [h(2, 'Sharing')],
    after: [h(2, 'Sharing and sale')],
    edits: [
      ['=', 'Sharing'],
      ['+', ' and sale'],
    ],
  },
  { before: [p('We share fax numbers with:')] },
  { before: [li('carriers that deliver your faxes;')] },
  { kind: 'inserted', after: [li('partners who may write to you about their own products;')] },
  { kind: 'inserted', after: [li('buyers of our directory.')] },
  { kind: 'deleted', before: [li('nobody else.')] },
  {
    kind: 'moved',
    before: [p('You may object at any time by writing to privacy@harbourfax.example.')],
    after: [p('You may object at any time by writing to privacy@harbourfax.example.')],
    to: 11,
  },
  { before: [h(2, 'How long we keep data')] },
  { before: [row('Data', 'Kept for')] },
  {
    kind: 'replaced',
    before: [row('Fax images', '30 days')],
    after: [row('Fax images', '90 days')],
    edits: [
      ['=', 'Fax images | '],
      ['-', '30'],
      ['+', '90'],
      ['=', ' days'],
    ],
  },
  { before: [h(2, 'Your rights')] },
  {
    kind: 'reformatted',
    before: [p('Read our cookie page.')],
    after: [p('Read our cookie page.')],
    formatting: [{ kind: 'link-target', before: 'https://harbourfax.example/c', after: 'https://ads.example/c' }],
  },
  {
    kind: 'replaced',
    before: [p('We answer within a month. We ask for proof of identity.')],
    after: [p('We answer within a month.'), p('We ask for proof of identity.')],
    edits: [['=', 'We answer within a month. We ask for proof of identity.']],
  },
  { before: [code('GET /export\nAccept: text/csv')] },
]);
