import { createHash } from 'node:crypto';
import { type NoticeRecord, writeNoticeRecord } from '../../src/core/notice/life/notice-record.ts';
import { canonicalText, hashOf } from '../../src/core/text/policy/canonical-text.ts';
import type { TemporaryRepository } from './temporary-repository.ts';

/** The hash of a text's canonical form. */
function textHash(text: string): string {
  return hashOf(canonicalText(text));
}

/** What a test says of a notice; the rest is filled in. */
export interface ExampleNotice {
  readonly before: string;
  readonly after: string;
  readonly revision?: number;
  readonly policy?: string;
  readonly prefix?: string;
  readonly fields?: Partial<NoticeRecord>;
  /** Other files of the folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes the folder of a notice into the work tree, as `render` would, and returns its path. */
export function writeNotice(repository: TemporaryRepository, example: ExampleNotice): string {
  const { before, after, revision = 2, policy = 'privacy', prefix = '', fields = {}, files = {} } = example;
  const id = `${policy}-r${revision}`;
  const folder = `${prefix}notices/${id}`;
  const outcome = { level: 'material', newUse: false, direction: 'neutral', categories: [] } as const;
  const record: NoticeRecord = {
    format: 1,
    id,
    policy,
    title: 'Privacy',
    source: `policies/${policy}.md`,
    revision,
    baseRevision: revision - 1,
    beforeHash: textHash(before),
    afterHash: textHash(after),
    state: 'draft',
    assessment: { ...outcome, findings: [], rulesVersion: 'test' },
    decisions: [],
    outcome,
    summary: '',
    approval: null,
    duties: null,
    window: null,
    override: null,
    hold: null,
    bannerSince: null,
    sequence: 0,
    announcedOn: null,
    inForceOn: null,
    endedOn: null,
    files: Object.entries(files).map(([path, body]) => ({
      path,
      sha256: createHash('sha256').update(body).digest('hex'),
    })),
    ...fields,
  };
  repository.write(`${folder}/notice.json`, writeNoticeRecord(record));
  repository.write(`${folder}/before.md`, canonicalText(before));
  repository.write(`${folder}/after.md`, canonicalText(after));
  for (const [path, body] of Object.entries(files)) repository.write(`${folder}/${path}`, body);
  return folder;
}
