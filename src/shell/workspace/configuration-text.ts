import { stringify } from 'yaml';

/** Answers from which a `fairnotice.yaml` is written. */
export interface NewWorkspace {
  readonly organisation: string;
  readonly contact: string;
  readonly timeZone: string;
  readonly slug: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly url: string;
  readonly calendars: readonly string[];
  readonly counting: string;
  readonly lead: string | null;
  readonly channels: readonly string[];
  readonly recipients: string | null;
  readonly from: string | null;
}

const header =
  '# Settings of this fairnotice workspace; docs/configuration.md explains each, schema/fairnotice.schema.json checks them.\n';

/** The text of a new `fairnotice.yaml`, with a comment where a lawyer will want one. */
export function configurationText(answers: NewWorkspace): string {
  const { organisation, contact, timeZone, slug, file, url, calendars, counting, lead, channels, recipients, from } =
    answers;
  const email = { ...(from === null ? {} : { from }), ...(recipients === null ? {} : { recipients }) };
  const part = (value: unknown): string => stringify(value, { lineWidth: 0 });
  return [
    header,
    part({ organisation: { name: organisation, ...(contact === '' ? {} : { contact }), timeZone } }),
    part({ policies: { [slug]: { file, ...(url === '' ? {} : { url }) } } }),
    '# How days are counted. clear: the whole period lies between the notice day and the effective day.\n',
    part({ calendar: { calendars, counting } }),
    '# What the organisation promises about material changes where the text is silent.\n# Never less than the text: the text in force always governs.\n',
    part({ promise: { ...(lead === null ? {} : { lead }), channels } }),
    ...(Object.keys(email).length === 0 ? [] : [part({ email })]),
  ].join('');
}
