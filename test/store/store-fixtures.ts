import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Delivery } from '../../src/core/delivery/delivery.ts';
import type { Occasion } from '../../src/core/ledger/occasion.ts';
import type { Revision } from '../../src/core/notice/life/revision.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { hashOf } from '../../src/core/text/policy/canonical-text.ts';
import { openStore } from '../../src/shell/store/open-store.ts';
import type { Store } from '../../src/shell/store/types.ts';

export const occasion: Occasion = {
  at: '2026-11-23T08:00:00.000Z',
  today: '2026-11-23',
  rehearsed: false,
  actor: 'Ada Counsel',
};

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store on a real file; closed after the test. */
export async function temporaryStore(): Promise<{
  readonly store: Store;
  readonly file: string;
  readonly folder: string;
}> {
  const folder = temporaryFolder();
  const file = join(folder, '.fairnotice', 'fairnotice.db');
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return { store, file, folder };
}

export function revision(number: number, over: Partial<Revision> = {}): Revision {
  const text = over.text ?? `# Privacy\n\nText number ${number}.\n`;
  return {
    policy: 'privacy',
    number,
    hash: hashOf(text),
    text,
    source: 'policies/privacy.md',
    recordedAt: occasion.at,
    recordedOn: occasion.today,
    recordedBy: occasion.actor,
    message: '',
    ...over,
  };
}

/** The notice of revision 2 against revision 1. */
export function notice(over: Partial<Notice> = {}): Notice {
  const assessment = {
    level: 'material',
    newUse: true,
    direction: 'adverse',
    categories: ['sharing'],
    rulesVersion: '1',
  } as const;
  return {
    id: 'privacy-r2',
    policy: 'privacy',
    revision: 2,
    baseRevision: 1,
    beforeHash: revision(1).hash,
    afterHash: revision(2).hash,
    state: 'draft',
    assessment: { ...assessment, findings: [] },
    decisions: [],
    outcome: { level: 'material', newUse: true, direction: 'adverse', categories: ['sharing'] },
    summary: '',
    approval: null,
    duties: null,
    window: null,
    override: null,
    hold: null,
    rendering: null,
    bannerSince: null,
    sequence: 0,
    announcedOn: null,
    inForceOn: null,
    endedOn: null,
    ...over,
  };
}

export function delivery(recipient: string, over: Partial<Delivery> = {}): Delivery {
  return {
    notice: 'privacy-r2',
    recipient,
    channel: 'email',
    email: `${recipient}@reader.example`,
    name: `Reader ${recipient}`,
    locale: 'en',
    state: 'pending',
    reason: '',
    sentOn: null,
    ...over,
  };
}

/** Two revisions, their notice and deliveries to `recipients`, written in one transaction. */
export async function writeNotice(store: Store, recipients: readonly string[] = []): Promise<void> {
  await store.write(occasion, async (writer) => {
    await writer.addRevision(revision(1));
    await writer.addRevision(revision(2));
    await writer.saveNotice(notice());
    await writer.addDeliveries(recipients.map((recipient) => delivery(recipient)));
    await writer.append('notice-drafted', 'privacy-r2', { revision: 2 });
  });
}
