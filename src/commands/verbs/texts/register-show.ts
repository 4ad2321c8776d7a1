import type { Registration } from '../../context/registration.ts';

/** `fairnotice show`: its options and what they mean. */
export const registerShow: Registration = (program, action) => {
  program
    .command('show <ref>')
    .description('the canonical text of a reference, or a notice in full')
    .option('--json', 'print it as JSON')
    .action(action(async () => (await import('./show.ts')).show));
};
