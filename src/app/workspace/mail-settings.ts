import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import type { Workspace } from './workspace.ts';

/** The sender of the e-mails. Throws a Refusal (usage) where neither a sender nor a contact address is set. */
export function sender({ configuration: { email, organisation } }: Workspace): string {
  const from =
    email.from !== ''
      ? email.from
      : organisation.contact === ''
        ? ''
        : `${quoted(organisation.name)} <${organisation.contact}>`;
  if (from !== '') return from;
  throw new Refusal('usage', {
    message: 'People must be told of the change by e-mail, and there is no sender',
    expected: 'email.from or organisation.contact in fairnotice.yaml',
    found: 'neither',
    remedy: 'add the sender, such as  email: { from: "Acme <privacy@acme.example>" }',
  });
}

function quoted(name: string): string {
  return /^[\w .-]+$/.test(name) && !name.includes('.') ? name : `"${name.replace(/[\\"]/g, '\\$&')}"`;
}

/** Absolute path of the recipients file. Throws a Refusal (usage) where it is not there. */
export async function recipientsFile({ configuration: { email }, paths }: Workspace): Promise<string> {
  const file = join(paths.folder, email.recipients);
  try {
    await access(file);
  } catch {
    throw new Refusal('usage', {
      message: 'People must be told of the change by e-mail, and there is no list of recipients',
      expected: `${email.recipients} (email.recipients in fairnotice.yaml): CSV with the columns id,email,name,locale,status,collected_on, or JSON Lines`,
      found: 'no such file',
      remedy: `put the list there (docs/recipients.md), or name another file in fairnotice.yaml`,
    });
  }
  return file;
}
