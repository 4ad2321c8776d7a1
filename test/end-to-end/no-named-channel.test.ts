import { expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { patientPolicy } from './policies.ts';

/** A change of spelling under a text that promises notice of every change and does not say how. */
async function typo(): Promise<InProcess> {
  const workspace = inProcess();
  workspace.write(
    'policies/privacy.md',
    patientPolicy.replace('notebooks for its members', 'notebooks for it members'),
  );
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', patientPolicy);
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  return workspace;
}

it('a notice that is promised without a word on how is told through the channels of the settings, whatever the change', async () => {
  const workspace = await typo();
  expect((await workspace.must(['schedule'])).out).toContain(
    'Channel: banner (set in fairnotice.yaml: promise.channels)',
  );
  await workspace.must(['tick']);
  expect(JSON.parse(workspace.read('site/banners/privacy.en.json'))).toMatchObject({
    banners: [{ notice: 'privacy-r2' }],
  });
});

it('is not scheduled where the settings name none either, unless the posting itself is to be the notice', async () => {
  const workspace = await typo();
  const settings = workspace.read('fairnotice.yaml');
  const withChannels = (channels: string): string =>
    settings.replace(/channels:\n {4}- banner/, `channels: [${channels}]`);
  workspace.write('fairnotice.yaml', withChannels(''));
  const refused = await workspace.run(['schedule']);
  expect(refused.status).toBe(2);
  expect(refused.err).toContain('Nobody would be told of privacy-r2');
  workspace.write('fairnotice.yaml', withChannels('post'));
  await workspace.must(['schedule']);
});
