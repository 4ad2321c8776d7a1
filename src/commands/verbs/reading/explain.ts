import { allRules, allTerms, ruleCalled } from '../../../app/questions/explain.ts';
import { Refusal } from '../../../core/refusal.ts';
import { type Context, printJson } from '../../context/context.ts';
import { ruleLines, rulesLines, termLines } from '../../printing/explain-lines.ts';

interface ExplainOptions {
  readonly lexicon?: boolean;
  readonly json?: boolean;
}

/** `fairnotice explain [rule]`: one rule, or the list of all; `--lexicon` the terms. */
export async function explain(context: Context, options: ExplainOptions, id?: string): Promise<number> {
  const { terminal, session } = context;
  if (options.lexicon && id !== undefined) {
    throw new Refusal('usage', {
      message: '--lexicon takes no rule beside it',
      expected: 'a rule, or --lexicon',
      found: `${id} and --lexicon`,
      remedy: 'leave one out',
    });
  }
  if (options.lexicon) {
    const terms = await allTerms(session);
    if (options.json) printJson(context, { terms });
    else await terminal.page(termLines(terms, terminal).join('\n'));
    return 0;
  }
  if (id === undefined) {
    const rules = allRules();
    if (options.json) {
      printJson(context, { rules });
      return 0;
    }
    await terminal.page(rulesLines(rules, terminal).join('\n'));
    terminal.say('\n`fairnotice explain RULE` says what it looks for, why it matters, and shows an example.');
    return 0;
  }
  const rule = ruleCalled(id);
  if (options.json) printJson(context, rule);
  else for (const line of ruleLines(rule, terminal)) terminal.out(line);
  return 0;
}
