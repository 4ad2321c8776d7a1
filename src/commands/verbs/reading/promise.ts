import { readPromise } from '../../../app/questions/read-promise.ts';
import { describeDangling } from '../../../core/promise/owing/dangling-references.ts';
import { describePromise } from '../../../core/promise/owing/describe.ts';
import { promiseJson } from '../../../core/promise/owing/promise-json.ts';
import { describeSites } from '../../../core/promise/reading/read-sites.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice promise [ref]`: exit code 1 where the settings promise less than the text. */
export async function promise(
  context: Context,
  options: { readonly json?: boolean },
  reference?: string,
): Promise<number> {
  const { reading, sites, dangling, disagreements } = await readPromise(context.session, reference);
  const weaker = disagreements.some((disagreement) => disagreement.weaker);
  if (options.json) {
    printJson(context, {
      ...promiseJson(reading),
      sites,
      dangling,
      ...(disagreements.length > 0 ? { disagreements } : {}),
    });
    return weaker ? 1 : 0;
  }
  const { terminal } = context;
  for (const line of describePromise(reading)) terminal.out(line);
  const scope = describeSites(sites);
  if (scope !== null) terminal.out(scope);
  for (const reference of dangling) terminal.out(terminal.paint.yellow(`Attention: ${describeDangling(reference)}`));
  for (const { message, weaker: broken } of disagreements) {
    terminal.out(broken ? terminal.paint.yellow(`Attention: ${message}`) : `Settings: ${message}`);
  }
  return weaker ? 1 : 0;
}
