import { createHash } from 'node:crypto';
import { type ChangeClause, changeClauses } from './change-promises.ts';
import type { Chances } from './seeded-random.ts';

/** A fictional policy as its authors think of it; `textOf` writes it out. */
export interface Draft {
  readonly company: string;
  readonly clause: ChangeClause;
  readonly dateline: number;
  readonly hours: number;
  readonly retention: number;
  readonly sharing: number;
  readonly location: boolean;
}

export type EditKind = 'editorial' | 'minor' | 'material' | 'promise' | 'back';

/** The ten companies, one for each clause. */
export const companies: readonly string[] = [
  'Lantern Post',
  'Heron Ferries',
  'Millrace Bank',
  'Brightfax',
  'Tinder and Twine',
  'Ottoline Tours',
  'Orchard Lending',
  'Kilnwork',
  'Paper Quay',
  'Stonechat Radio',
];

export const slugOf = (company: string): string => company.toLowerCase().replaceAll(' ', '-');

const months = ['January', 'March', 'May', 'July', 'September', 'November'];
const hours = ['from nine to five', 'from eight to six', 'in the morning', 'on Tuesdays and Thursdays'];
const retention = ['six months', 'one year', 'two years', 'seven years'];
const sharing = [
  'We do not give your information to anybody else.',
  'We share your name and e-mail address with advertising partners, who may contact you about their products.',
  'We share your name, your e-mail address and your orders with insurers and with credit agencies.',
];

export function firstDraft(index: number): Draft {
  const company = companies[index];
  const clause = changeClauses[index];
  if (company === undefined || clause === undefined) throw new Error(`there is no company ${index}`);
  return { company, clause, dateline: 0, hours: 0, retention: 0, sharing: 0, location: false };
}

/** The text as it stands in the working file: Markdown that is canonical as it is. */
export function textOf(draft: Draft): string {
  const dateline = draft.dateline === 0 ? '' : `Last updated: ${draft.dateline} ${months[draft.dateline % 6]} 2027\n\n`;
  const location = draft.location ? ' We also collect the precise location of your telephone.' : '';
  return `# Privacy Policy of ${draft.company}

${dateline}${draft.company} writes to its members and keeps their accounts.

## What we collect

When you open an account we ask for your name and your e-mail address. We use them to run your account and to send you receipts.${location}

## Who sees it

${sharing[draft.sharing]} Staff who answer your letters can see your account.

## How long we keep it

We delete your records ${retention[draft.retention]} after you close your account.

## Getting in touch

Our desk is open ${hours[draft.hours]}, and you may write to us at any hour.

${draft.clause.text}`;
}

export const hashOfDraft = (draft: Draft): string => createHash('sha256').update(textOf(draft), 'utf8').digest('hex');

/** Another draft, edited as the kind says. `back` takes the draft back to `former`. */
export function edited(draft: Draft, kind: EditKind, chances: Chances, former: Draft): Draft {
  const other = (value: number, count: number): number => (value + chances.between(1, count - 1)) % count;
  switch (kind) {
    case 'editorial':
      return { ...draft, dateline: draft.dateline + 1 };
    case 'minor':
      return { ...draft, hours: other(draft.hours, hours.length) };
    case 'material':
      return chances.one([
        { ...draft, sharing: other(draft.sharing, sharing.length) },
        { ...draft, retention: other(draft.retention, retention.length) },
        { ...draft, location: !draft.location },
      ]);
    case 'promise':
      return { ...draft, clause: chances.one(changeClauses.filter((clause) => clause !== draft.clause)) };
    case 'back':
      return former;
  }
}
