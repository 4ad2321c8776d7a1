/**
 * The exit codes of the command line (docs/commands.md).
 * `bug` is never chosen by the code: it is what an unexpected exception becomes.
 */
export const exitCodes = { done: 0, attention: 1, usage: 2, busy: 3, bug: 70 } as const;

/**
 * Why the program will not go on.
 * `attention`: a check failed or a promise would be broken. `usage`: wrong usage or bad input.
 * `busy`: another process holds the workspace lock.
 */
export type RefusalKind = 'attention' | 'usage' | 'busy';

export interface RefusalText {
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** What would have been right. */
  readonly expected?: string;
  /** What was there instead, with its place (file and line) where there is one. */
  readonly found?: string;
  /** What the user can do about it: a command or an edit. */
  readonly remedy: string;
}

/**
 * An error that a user can cause and fix. Printed without a stack; every other exception is a bug and keeps its stack.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly expected: string | undefined;
  readonly found: string | undefined;
  readonly remedy: string;
  /** Facts for `--json`, such as the earliest day that keeps the promise. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(kind: RefusalKind, text: RefusalText, facts: Readonly<Record<string, unknown>> = {}) {
    super(text.message);
    this.name = 'Refusal';
    this.kind = kind;
    this.expected = text.expected;
    this.found = text.found;
    this.remedy = text.remedy;
    this.facts = facts;
  }

  /** The exit code that the command line ends with: 1, 2 or 3. */
  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
