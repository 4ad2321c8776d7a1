import type { Registration } from '../../context/registration.ts';

/** `fairnotice render`: its options and what they mean. */
export const registerRender: Registration = (program, action) => {
  program
    .command('render [notice]')
    .description('write notices/<id>/: record, texts, redline, summary, e-mail, banner, calendar file, index page')
    .option('--json', 'print the files as JSON')
    .action(action(async () => (await import('./render.ts')).render));
};
