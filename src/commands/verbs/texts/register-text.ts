import type { Registrations } from '../../program/program.ts';

/** Commands about texts: init, record, log, show, diff, classify, promise, and those about days. */
export const textCommands = {
  init(program, action) {
    program
      .command('init')
      .description('make a workspace: fairnotice.yaml, policies/, the database, .gitignore')
      .option('--organisation <name>', 'name of the organisation')
      .option('--contact <email>', 'address for questions about privacy')
      .option('--time-zone <zone>', 'IANA time zone of the organisation, such as America/New_York')
      .option('--policy <slug>', 'short name of the policy (default: privacy)')
      .option('--file <path>', 'its Markdown text (default: policies/<slug>.md); a file elsewhere is copied there')
      .option('--url <url>', 'where readers find the text')
      .option('--calendar <id...>', 'closure calendars (default: US-FED)')
      .option('--counting <rule>', 'clear or include-last (default: clear)')
      .option('--lead <period>', 'period of notice where the text states none, such as "30 business days"')
      .option('--channel <channel...>', 'channels beside those the text names (default: banner)')
      .option('--recipients <file>', 'CSV or JSON Lines file of recipients (default: recipients.csv)')
      .option('--from <sender>', 'sender of the e-mails (default: the contact address)')
      .option('--json', 'print what was made as JSON')
      .action(action(async () => (await import('./init.ts')).init));
  },

  record(program, action) {
    program
      .command('record [policy]')
      .description(
        'record the working text as a new revision and begin its notice; the same text again changes nothing',
      )
      .option('-m, --message <text>', 'why, for the log')
      .option('--shortened', 'take a text of which less than a fifth is left; refused otherwise')
      .option('--follow', 'let it follow the pending text as a second change, instead of amending that')
      .option('--json', 'print the outcome as JSON')
      .action(action(async () => (await import('./record.ts')).record));
  },

  log(program, action) {
    program
      .command('log [policy]')
      .description('the recorded revisions')
      .option('--json', 'print them as JSON')
      .action(action(async () => (await import('./log.ts')).log));
  },

  show(program, action) {
    program
      .command('show <ref>')
      .description('the canonical text of a reference, or a notice in full')
      .option('--json', 'print it as JSON')
      .action(action(async () => (await import('./show.ts')).show));
  },

  diff(program, action) {
    program
      .command('diff [before] [after]')
      .description('the redline of two texts (default: the text in force against the working text)')
      .option(
        '--format <format>',
        'terminal, html, docx, markdown or json (default: by the ending of --out, else terminal)',
      )
      .option('--out <file>', 'write to a file')
      .option('--author <name>', 'author of the tracked changes in a Word document (default: the user)')
      .option('--words-only', 'only the changed words, without context')
      .option('--show-formatting', 'show changes of mere formatting as well')
      .option('--stat', 'only counts by section')
      .option('--no-pager', 'do not page a redline that is longer than the screen (also: FAIRNOTICE_PAGER=cat)')
      .option('--json', 'the same as --format json')
      .action(action(async () => (await import('./diff.ts')).diff));
  },

  classify(program, action) {
    program
      .command('classify [before] [after]')
      .description('which changes are material and why (default: the text in force against the working text)')
      .option(
        '--batch <file>',
        'JSON Lines of {"id","before","after"} with file paths; one assessment a line, in order',
      )
      .option('--history', 'replay a policy’s own revisions: `classify --history privacy`')
      .option('--git <path>', 'with --history: replay the git history of this file instead')
      .option('--rules <version>', 'only with this version of the rules; refuses where the program has another')
      .option('--json', 'print the assessment as JSON')
      .action(action(async () => (await import('./classify.ts')).classify));
  },

  explain(program, action) {
    program
      .command('explain [rule]')
      .description('what a rule looks for, why it matters, its sources and an example; without a name, all rules')
      .option('--lexicon', 'instead, the terms that statements are read with, and the workspace’s own')
      .option('--json', 'print it as JSON')
      .action(action(async () => (await import('./explain.ts')).explain));
  },

  promise(program, action) {
    program
      .command('promise [ref]')
      .description('what a text promises about its own changes, with the quoted clauses (default: the text in force)')
      .option('--json', 'print it as JSON')
      .action(action(async () => (await import('./promise.ts')).promise));
  },
} satisfies Registrations;
