/**
 * The rooms whose tests are tested. `folders`: the sources that are changed one place at a time, a run for each folder. `tests`: the
 * files that are to notice; those that start processes or take long are left out where others say the same. `fresh`: a worker for
 * each file, because some put something in the place of a module.
 */
export const rooms = {
  calendar: {
    folders: ['calendars', 'closures', 'counting', 'days'].map((folder) => `src/core/calendar/${folder}`),
    tests: ['test/calendar/**/*.test.ts'],
    without: ['test/calendar/command-line.test.ts', 'test/calendar/time-zones.test.ts'],
  },
  notice: {
    folders: ['deciding', 'life', 'planning'].map((folder) => `src/core/notice/${folder}`),
    tests: ['test/notice/**/*.test.ts'],
    without: [],
  },
  promise: {
    folders: ['clause', 'owing', 'reading', 'regimes', 'terms', 'words'].map((folder) => `src/core/promise/${folder}`),
    tests: ['test/promise/**/*.test.ts'],
    without: [],
  },
  delivery: {
    folders: ['src/app/delivery', 'src/shell/outbox', 'src/shell/mail'],
    tests: ['test/outbox/**/*.test.ts', 'test/mail/**/*.test.ts', 'test/end-to-end/main-job.test.ts'],
    without: [],
    fresh: true,
  },
};
