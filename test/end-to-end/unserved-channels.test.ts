import { expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { inProcess } from './in-process.ts';

const policy = `# Privacy Notice of Quillhaven

We keep notebooks and hold your name.

## Changes

We will tell members of any change to this notice by letter and by a message in our app at least twenty business days before it takes effect.
`;

it('names a promised channel that fairnotice does not serve as somebody’s own to do: when it is scheduled, pending and told', async () => {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', policy);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', policy.replace('your name', 'your name and your address'));
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  expect((await workspace.must(['schedule'])).out).toContain(
    'Yours to do: fairnotice does not tell people by in-product or postal',
  );
  expect((await workspace.must(['tick'])).out).toContain('yours to do today: in-product, postal');
  expect((await workspace.must(['status'])).out).toContain('yours to do: in-product, postal');
  expect((await workspace.must(['status', '--json'])).json()).toMatchObject({
    policies: [{ notices: [{ unserved: ['in-product', 'postal'] }] }],
  });
});
