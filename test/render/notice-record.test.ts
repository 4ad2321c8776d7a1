import { describe, expect, test } from 'vitest';
import { type NoticeRecord, readNoticeRecord, writeNoticeRecord } from '../../src/core/notice/life/notice-record.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { sampleNotice } from './sample-notice.ts';

const { rendering: _, ...notice } = sampleNotice();
const record: NoticeRecord = {
  ...notice,
  format: 1,
  title: 'Privacy Notice',
  source: 'policies/privacy.md',
  files: [{ path: 'after.md', sha256: '3'.repeat(64) }],
};

describe('notice.json', () => {
  test('reads back as it was written', () => {
    expect(readNoticeRecord(writeNoticeRecord(record))).toEqual(record);
  });

  test('has its keys in one order, two spaces and a final newline', () => {
    const text = writeNoticeRecord(record);
    expect(writeNoticeRecord(Object.fromEntries(Object.entries(record).reverse()) as unknown as NoticeRecord)).toBe(
      text,
    );
    expect(text).toMatch(/^\{\n {2}"format": 1,\n {2}"id": "privacy-r2",\n {2}"state": "scheduled",/);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  test('holds control characters only escaped', () => {
    const text = writeNoticeRecord({ ...record, summary: 'a\u0000\u001b\u007f\u0085\u2028\ud800b' });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\ud800]/);
    expect(readNoticeRecord(text).summary).toBe('a\u0000\u001b\u007f\u0085\u2028\ud800b');
  });

  test.each([
    ['not JSON', '{', 'not valid JSON'],
    ['empty', '', 'not valid JSON'],
    ['a list', '[]', 'not a notice record'],
    ['null', 'null', 'not a notice record'],
    ['a merge conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n', 'merge conflict'],
    ['another format', writeNoticeRecord({ ...record, format: 2 as 1 }), 'not a notice record'],
    ['a short hash', writeNoticeRecord({ ...record, afterHash: 'abc' }), 'not a notice record'],
    ['an unknown state', writeNoticeRecord({ ...record, state: 'lost' as 'draft' }), 'not a notice record'],
    [
      'an inherited name as state',
      writeNoticeRecord({ ...record, state: 'toString' as 'draft' }),
      'not a notice record',
    ],
    ['an id of another revision', writeNoticeRecord({ ...record, id: 'privacy-r3' }), 'not a notice record'],
    ['no source', writeNoticeRecord({ ...record, source: undefined as unknown as string }), 'not a notice record'],
    [
      'a file without hash',
      writeNoticeRecord({ ...record, files: [{ path: 'a', sha256: '' }] }),
      'not a notice record',
    ],
    ['decisions that are no list', writeNoticeRecord({ ...record, decisions: {} as [] }), 'not a notice record'],
    [
      'a window that is a text',
      writeNoticeRecord({ ...record, window: 'x' as unknown as null }),
      'not a notice record',
    ],
  ])('%s is refused with what is wrong', (_name, text, message) => {
    expect(() => readNoticeRecord(text, 'notices/privacy-r2/notice.json')).toThrow(Refusal);
    expect(() => readNoticeRecord(text, 'notices/privacy-r2/notice.json')).toThrow(message);
    expect(() => readNoticeRecord(text, 'notices/privacy-r2/notice.json')).toThrow('notices/privacy-r2/notice.json');
  });
});
