import { initWorkspace, usualLead } from '../../../app/workspace/init.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { Prompt } from '../../../shell/prompt/prompt.ts';
import { type Context, printJson } from '../../context/context.ts';

interface InitOptions {
  readonly organisation?: string;
  readonly contact?: string;
  readonly timeZone?: string;
  readonly policy?: string;
  readonly file?: string;
  readonly url?: string;
  readonly calendar?: readonly string[];
  readonly counting?: string;
  readonly lead?: string;
  readonly channel?: readonly string[];
  readonly recipients?: string;
  readonly from?: string;
  readonly json?: boolean;
}

/** `fairnotice init`: asks on a terminal for what the flags leave open; elsewhere a missing answer names its flag. */
export async function init(context: Context, options: InitOptions): Promise<number> {
  const { session, terminal } = context;
  const prompt = terminal.canAsk && !options.json ? await terminal.openPrompt() : null;
  const answers = await answersFrom(options, prompt);
  const outcome = await initWorkspace(session, answers);
  if (options.json) {
    printJson(context, outcome);
    return 0;
  }
  terminal.out(`A workspace for ${answers.organisation} in ${outcome.folder}: ${outcome.written.join(', ')}.`);
  terminal.say(
    outcome.policyMissing
      ? `Next: put the text in force into ${outcome.policyFile} and run \`fairnotice record\`.`
      : 'Next: `fairnotice record` takes the text as the one in force; `fairnotice promise` shows what it promises about changes.',
  );
  return 0;
}

async function answersFrom(options: InitOptions, prompt: Prompt | null): Promise<Parameters<typeof initWorkspace>[1]> {
  const slug = options.policy ?? 'privacy';
  const organisation =
    options.organisation ?? (await asked(prompt, 'Name of the organisation?', '--organisation NAME'));
  const timeZone = options.timeZone ?? (await zone(prompt));
  const contact = options.contact ?? (prompt ? await prompt.text('Address for questions about privacy?', '') : '');
  const file =
    options.file ?? (prompt ? await prompt.text('Markdown file of the policy?', `policies/${slug}.md`) : null);
  const lead =
    options.lead ??
    (prompt
      ? await prompt.text('Period of notice for material changes where the text promises none (or none)?', usualLead)
      : null);
  return {
    organisation,
    contact,
    timeZone,
    slug,
    file,
    url: options.url ?? '',
    calendars: options.calendar ?? ['US-FED'],
    counting: options.counting ?? 'clear',
    lead: lead !== null && /^(none|no|)$/i.test(lead.trim()) ? 'none' : lead,
    channels: options.channel ?? ['banner'],
    recipients: options.recipients ?? null,
    from: options.from ?? null,
  };
}

async function zone(prompt: Prompt | null): Promise<string> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return prompt
    ? prompt.text('Time zone of the organisation?', here)
    : asked(null, '', '--time-zone ZONE (such as America/New_York)');
}

async function asked(prompt: Prompt | null, question: string, flag: string): Promise<string> {
  if (prompt) return prompt.text(question, undefined, (answer) => answer.trim() !== '' || 'an answer is needed');
  throw new Refusal('usage', {
    message: 'init needs an answer that it cannot ask for without a terminal',
    expected: flag,
    found: 'no such flag',
    remedy: `run it again with ${flag}`,
  });
}
