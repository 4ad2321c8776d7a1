import type { Registration } from '../../context/registration.ts';

/** `fairnotice init`: its options and what they mean. */
export const registerInit: Registration = (program, action) => {
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
};
