import * as z from 'zod';
import type { RegimeId } from '../../core/promise/regimes/regime.ts';
import { regimes } from '../../core/promise/regimes/registry.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');
const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'expected lower-case letters, digits and hyphens, such as "privacy"');
const relativePath = z
  .string()
  .min(1)
  .refine(
    (path) => !path.startsWith('/') && !path.split(/[\\/]/).includes('..'),
    'expected a path inside the workspace, without ".."',
  );

const oneLine = z.string().refine((text) => !/\p{Cc}/u.test(text), 'expected one line without control characters');
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag, such as en or fr-CA');
const webAddress = z
  .string()
  .refine((url) => url === '' || /^https?:\/\/\S+$/.test(url), 'expected an address that starts with https://');

/** "30 business days", "2 months", "6 weeks": how a period is written in the configuration. */
const leadPattern = /^(\d{1,4})\s+(business[ -]days?|working[ -]days?|calendar[ -]days?|days?|weeks?|months?)$/i;

const regimeIds = Object.keys(regimes) as RegimeId[];

const channel = z.enum(['post', 'banner', 'email', 'in-product', 'postal', 'sms']);

/** What `fairnotice.yaml` may say. The published JSON Schema (schema/fairnotice.schema.json) is made from this. */
export const configurationSchema = z
  .strictObject({
    organisation: z
      .strictObject({
        name: oneLine.min(1).describe('Name of the organisation, as its readers know it.'),
        contact: oneLine.default('').describe('E-mail address for questions about privacy.'),
        address: oneLine.default('').describe('Postal address, shown at the foot of e-mails.'),
        url: webAddress.default('').describe('Web site.'),
        timeZone: z
          .string()
          .refine(isTimeZone, 'expected an IANA time zone, such as America/New_York')
          .describe('IANA time zone; days ("today", the effective day) are days in this zone.'),
      })
      .describe('Who promises.'),
    policies: z
      .record(
        slug,
        z.strictObject({
          file: relativePath.describe('The working text, Markdown, relative to this file.'),
          title: oneLine.default('').describe('Title shown to readers; the text’s own first heading where empty.'),
          url: webAddress.default('').describe('Where readers find the text.'),
          locale: languageTag.default('en').describe('Language of the text.'),
          translations: z
            .record(languageTag, relativePath)
            .default({})
            .describe('The text in other languages: a Markdown file by language tag.'),
        }),
      )
      .refine((policies) => Object.keys(policies).length > 0, 'expected at least one policy')
      .refine(
        (policies) =>
          Object.values(policies).every(
            ({ file, locale, translations }) =>
              !Object.hasOwn(translations, locale) && !Object.values(translations).includes(file),
          ),
        'expected translations into other languages, and in other files, than the text’s own',
      )
      .describe('The documents under management, by slug.'),
    calendar: z
      .strictObject({
        calendars: z
          .array(z.string().min(1))
          .min(1)
          .default(['US-FED'])
          .describe(
            'Closure calendars; a day closed in any of them does not count. `fairnotice calendar list` names them.',
          ),
        counting: z
          .enum(['clear', 'include-last'])
          .default('clear')
          .describe(
            'clear: the full lead lies between notice day and effective day. include-last: the effective day is the last day of the lead.',
          ),
        closures: z
          .array(
            z.strictObject({
              date: isoDate,
              name: oneLine.min(1),
              half: z.boolean().optional().describe('True where only a part of the day is closed.'),
            }),
          )
          .default([])
          .describe('The organisation’s own closures.'),
        halfDays: z
          .enum(['closed', 'open'])
          .optional()
          .describe('Whether a half-day is a closed day, which does not count (the default), or an open one.'),
        saturdays: z
          .boolean()
          .optional()
          .describe('True where Saturdays are business days; closures still apply to them. Default: false.'),
        roll: z
          .enum(['none', 'following'])
          .optional()
          .describe(
            'following: an effective day that is not a business day moves to the next one. Default: none. A day given by hand stays.',
          ),
        buffer: z
          .int()
          .min(0)
          .max(366)
          .optional()
          .describe(
            'Days that schedule leaves on top of what is owed: business days for a period in business days, else calendar days. Default: 0.',
          ),
        timeZone: z
          .string()
          .refine(isTimeZone, 'expected an IANA time zone, such as America/New_York')
          .optional()
          .describe('IANA time zone in which the effective day begins; the organisation’s where left out.'),
      })
      .prefault({})
      .describe('How days are counted.'),
    promise: z
      .strictObject({
        trigger: z
          .enum(['any', 'material'])
          .default('material')
          .describe('Which changes the duties stated here are for; those in the text always hold as well.'),
        lead: z
          .string()
          .regex(leadPattern, 'expected an amount and a unit, such as "30 business days", "2 months", "45 days"')
          .nullable()
          .default(null)
          .describe('Period of notice where the text states none, or a longer one than the text.'),
        channels: z.array(channel).default([]).describe('Channels used beside those the text names.'),
        choice: z
          .boolean()
          .nullable()
          .default(null)
          .describe('Whether people get a choice about a new use of data already held.'),
        exclusions: z
          .array(z.enum(['opted-out-all', 'deactivated']))
          .default([])
          .describe(
            'Contact statuses that are neither contacted nor used in the new manner, beside those the text names.',
          ),
      })
      .prefault({})
      .describe('What the organisation promises about changes where the text is silent. Never weaker than the text.'),
    regimes: z
      .array(z.enum(regimeIds))
      .default([])
      .describe(
        'Statutory notice presets that hold beside the text: the strictest period, every channel and the widest audience win.',
      ),
    review: z
      .strictObject({
        approvals: z
          .int()
          .min(1)
          .max(9)
          .default(1)
          .describe('How many different people must approve a notice before it can be scheduled.'),
      })
      .prefault({}),
    email: z
      .strictObject({
        from: oneLine
          .default('')
          .describe('Sender, such as "Acme <privacy@acme.example>"; the contact address where empty.'),
        replyTo: oneLine.default('').describe('Where answers go; the sender where empty.'),
        recipients: relativePath.default('recipients.csv').describe('CSV or JSON Lines file of recipients.'),
        outbox: relativePath.default('outbox').describe('Folder into which messages are written.'),
      })
      .prefault({}),
    banner: z
      .strictObject({
        folder: relativePath.default('site/banners').describe('Folder into which the live banner files are written.'),
      })
      .prefault({}),
    choice: z
      .strictObject({
        url: webAddress.default('').describe('Where people make their choice about a new use of their data.'),
      })
      .prefault({}),
  })
  .describe('fairnotice workspace configuration');

export type Configuration = z.output<typeof configurationSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
