import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openOutbox } from '../../src/shell/outbox/outbox.ts';
import { type DiskStep, diskSteps, leftAfterPowerLoss } from '../recorded-disk.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

vi.mock('node:fs/promises', async (original) =>
  (await import('../recorded-disk.ts')).recordedDisk(await original<typeof import('node:fs/promises')>()),
);

const names = ['a', 'b', 'c'];
const whole = Object.fromEntries(names.map((name) => [`${name}.eml`, 'whole']));
const messages = names.map((name) => ({ name, bytes: Buffer.from(`To: ${name}`) }));

/** What was asked of the disk until the messages were staged, and until they were released. */
async function delivered(
  inMadeFolders: boolean,
): Promise<{ staged: DiskStep[]; released: DiskStep[]; spool: string; folder: string }> {
  const root = temporaryFolder();
  const [spool, folder] = [join(root, 'own', 'spool'), join(root, 'out', 'privacy-r2')];
  if (!inMadeFolders) for (const path of [spool, folder]) mkdirSync(path, { recursive: true });
  const outbox = openOutbox({ spool, outbox: folder });
  diskSteps.length = 0;
  await outbox.prepare();
  await outbox.stage(messages);
  const staged = [...diskSteps];
  await outbox.release(names);
  return { staged, released: [...diskSteps], spool, folder };
}

describe.each([
  ['in folders that were there', false],
  ['in folders that were made for them', true],
])('when the power fails, %s', (_, inMadeFolders) => {
  test('every message that was staged is whole in the spool, or in the outbox on its way', async () => {
    const { staged, released, spool, folder } = await delivered(inMadeFolders);
    expect(leftAfterPowerLoss(staged, spool)).toEqual(whole);
    for (let done = staged.length; done <= released.length; done++) {
      const steps = released.slice(0, done);
      expect({ ...leftAfterPowerLoss(steps, spool), ...leftAfterPowerLoss(steps, folder) }).toEqual(whole);
    }
  });

  test('every message that was released is in the outbox and no longer in the spool', async () => {
    const { released, spool, folder } = await delivered(inMadeFolders);
    expect(leftAfterPowerLoss(released, folder)).toEqual(whole);
    expect(leftAfterPowerLoss(released, spool)).toEqual({});
  });
});
