import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { messageName } from '../../src/shell/outbox/message-name.ts';
import { type Outbox, openOutbox } from '../../src/shell/outbox/outbox.ts';
import { outboxRefusal } from '../../src/shell/outbox/outbox-refusal.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

interface Place {
  readonly outbox: Outbox;
  readonly spool: string;
  readonly folder: string;
}

async function prepared(): Promise<Place> {
  const root = temporaryFolder();
  const [spool, folder] = [join(root, 'own', 'spool'), join(root, 'outbox')];
  const outbox = openOutbox({ spool, outbox: folder });
  await outbox.prepare();
  return { outbox, spool, folder };
}

const message = (name: string, text = `To: ${name}`) => ({ name, bytes: Buffer.from(text) });

describe('a message', () => {
  test('waits in the spool, then is in the outbox, byte for byte', async () => {
    const { outbox, spool, folder } = await prepared();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await outbox.stage([{ name: 'a', bytes }]);
    expect([await outbox.isStaged('a'), readdirSync(folder)]).toEqual([true, []]);
    expect(await outbox.release(['a'])).toEqual({ released: ['a'], earlier: [] });
    expect([await outbox.isStaged('a'), readdirSync(spool), readdirSync(folder)]).toEqual([false, [], ['a.eml']]);
    expect(Uint8Array.from(readFileSync(join(folder, 'a.eml')))).toEqual(bytes);
  });

  test('staged twice is the later one', async () => {
    const { outbox, folder } = await prepared();
    await outbox.stage([message('a', 'a long first text that a killed process left behind')]);
    await outbox.stage([message('a', 'short')]);
    await outbox.release(['a']);
    expect(readFileSync(join(folder, 'a.eml'), 'utf8')).toBe('short');
  });

  test('released before is told as such, although the mail program has taken it', async () => {
    const { outbox, folder } = await prepared();
    await outbox.stage([message('a'), message('b')]);
    await outbox.release(['a']);
    rmSync(join(folder, 'a.eml'));
    expect(await outbox.release(['a', 'b'])).toEqual({ released: ['b'], earlier: ['a'] });
    expect(readdirSync(folder)).toEqual(['b.eml']);
  });

  test('on its way is for this user only', async () => {
    const { spool } = await prepared();
    expect(statSync(spool).mode & 0o777).toBe(0o700);
  });
});

describe('the folders', () => {
  test('are left clean by the trial move, also after one that was killed half-way', async () => {
    const { outbox, spool, folder } = await prepared();
    mkdirSync(join(spool, '.fairnotice-probe'));
    mkdirSync(join(folder, '.fairnotice-probe'));
    await outbox.prepare();
    expect([readdirSync(spool), readdirSync(folder)]).toEqual([[], []]);
  });

  test('are made with those above them, relative paths and final slashes included', async () => {
    const root = temporaryFolder();
    for (const outbox of [join(root, 'a', 'b', 'c'), `${root}/d/e/`, relative(process.cwd(), join(root, 'f', 'g'))]) {
      await openOutbox({ spool: join(root, 'spool'), outbox }).prepare();
      expect(statSync(outbox).isDirectory()).toBe(true);
    }
  });

  test('say whether the spool is there', async () => {
    const { outbox, spool } = await prepared();
    expect(await outbox.hasSpool()).toBe(true);
    rmSync(spool, { recursive: true });
    expect(await outbox.hasSpool()).toBe(false);
  });

  const elsewhere = '/dev/shm';
  const hasTwoFileSystems = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync('/tmp').dev;
  test.runIf(hasTwoFileSystems)('on two file systems are refused before anything is staged', async () => {
    const folder = join(elsewhere, `fairnotice-${process.pid}`);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const spool = join(temporaryFolder(), 'spool');
    const refused = openOutbox({ spool, outbox: folder }).prepare();
    await expect(refused).rejects.toThrow('cannot be moved');
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    expect(readdirSync(spool)).toEqual([]);
  });

  test('that are files are refused', async () => {
    const { folder, spool } = await prepared();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await expect(openOutbox({ spool, outbox: folder }).prepare()).rejects.toBeInstanceOf(Refusal);
  });

  test('that go away under way are a refusal, and the message stays staged', async () => {
    const { outbox, folder } = await prepared();
    await outbox.stage([message('a')]);
    rmSync(folder, { recursive: true });
    await expect(outbox.release(['a'])).rejects.toBeInstanceOf(Refusal);
    expect(await outbox.isStaged('a')).toBe(true);
  });
});

test.each(['EXDEV', 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EIO', 'EMFILE'])(
  '%s is told as a refusal with a remedy',
  (code) => {
    const refused = outboxRefusal(Object.assign(new Error(`${code}: failed`), { code }), 'outbox');
    expect(refused).toMatchObject({
      kind: 'attention',
      found: `${code}: failed`,
      message: expect.stringContaining('outbox'),
    });
  },
);

test('an error that no disk makes stays what it is', () => {
  const bug = new TypeError('x is not a function');
  expect(outboxRefusal(bug, 'outbox')).toBe(bug);
});

describe('the name of a message', () => {
  test('is the same every time, and another one for another notice or recipient', () => {
    const names = [messageName('privacy-r2', 'a'), messageName('privacy-r2', 'b'), messageName('privacy-r3', 'a')];
    expect(messageName('privacy-r2', 'a')).toBe(names[0]);
    expect(new Set(names).size).toBe(3);
  });

  test('does not run notice and recipient together', () => {
    expect(messageName('privacy-r2', '1')).not.toBe(messageName('privacy-r', '21'));
    expect(messageName('a","b', 'c')).not.toBe(messageName('a', 'b","c'));
  });

  test('holds nothing of the person, and is safe in any file system', () => {
    expect(messageName('privacy-r2', '../../ann@reader.example\n')).toMatch(/^[0-9a-f]{40}$/);
  });
});
