import { checkStaged } from '../../../app/guard/check-staged.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice check --staged`: exit code 1 where the commit must not be made. */
export async function check(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const { kind, problems, hints } = await checkStaged({ cwd: context.session.folder });
  const code = kind === 'clean' ? 0 : 1;
  if (options.json) {
    printJson(context, { kind, problems, hints });
    return code;
  }
  const { terminal } = context;
  for (const { message, expected, found, remedy } of problems) {
    terminal.out(
      `${terminal.paint.red(message)}\n  expected  ${expected}\n  found     ${found}\n  do        ${remedy}`,
    );
  }
  for (const { message } of hints) terminal.say(message);
  return code;
}
