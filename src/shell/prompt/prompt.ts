import { Refusal } from '../../core/refusal.ts';
import type { Environment, Streams } from '../streams/streams.ts';

/** Questions to a person. Load this module only where {@link Terminal.canAsk} is true: it is heavy. */
export interface Prompt {
  text(message: string, fallback?: string, check?: (answer: string) => true | string): Promise<string>;
  choose<T extends string>(
    message: string,
    choices: readonly { readonly name: string; readonly value: T }[],
    fallback?: T,
  ): Promise<T>;
  confirm(message: string, fallback: boolean): Promise<boolean>;
  /** Opens the person's editor (`$VISUAL`, `$EDITOR`) on `text` and gives what they left there; null where they have none. */
  readonly edit: ((message: string, text: string) => Promise<string>) | null;
}

/** Asks on the terminal behind these streams; questions go to standard error, so that standard output stays the result. */
export async function terminalPrompt({ stdin, stderr, environment }: Streams): Promise<Prompt> {
  const { default: inquirer } = await import('inquirer');
  const ask = inquirer.createPromptModule({ input: stdin, output: stderr } as object);
  const one = async <T>(question: object): Promise<T> => {
    try {
      const answers = (await ask([{ ...question, name: 'answer' }] as never)) as { answer: T };
      return answers.answer;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') {
        throw new Refusal('usage', {
          message: 'Stopped at the question',
          remedy: 'run the command again; nothing was changed',
        });
      }
      throw error;
    }
  };
  return {
    text: (message, fallback, check) =>
      one({
        type: 'input',
        message,
        ...(fallback === undefined ? {} : { default: fallback }),
        ...(check ? { validate: check } : {}),
      }),
    choose: (message, choices, fallback) =>
      one({ type: 'select', message, choices, ...(fallback === undefined ? {} : { default: fallback }) }),
    confirm: (message, fallback) => one({ type: 'confirm', message, default: fallback }),
    edit: hasEditor(environment)
      ? (message, text) => one({ type: 'editor', message, default: text, postfix: '.md', waitForUserInput: false })
      : null,
  };
}

/** True where the person named an editor: the one that would be started otherwise may not be there, or not be theirs. */
function hasEditor({ VISUAL, EDITOR }: Environment): boolean {
  return [VISUAL, EDITOR].some((name) => name !== undefined && name.trim() !== '');
}
