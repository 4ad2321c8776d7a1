import { expect, it } from 'vitest';
import { aWorkspace, initFlags } from './a-workspace.ts';

const policy = `# Privacy Notice of Quillhaven

We keep notebooks and hold your name.

## Changes

We will tell members of any change to this notice by letter and by a message in our app at least twenty business days before it takes effect.
`;

it('names a promised channel that fairnotice does not serve as somebody’s own to do: when it is scheduled, pending and told', () => {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', policy);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', policy.replace('your name', 'your name and your address'));
  workspace.must(['record']);
  workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  expect(workspace.must(['schedule']).out).toContain(
    'Yours to do: fairnotice does not tell people by in-product or postal',
  );
  expect(workspace.must(['tick']).out).toContain('yours to do today: in-product, postal');
  expect(workspace.must(['status']).out).toContain('yours to do: in-product, postal');
  expect(workspace.must(['status', '--json']).json()).toMatchObject({
    policies: [{ notices: [{ unserved: ['in-product', 'postal'] }] }],
  });
});
