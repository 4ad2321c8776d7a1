/**
 * The rooms whose tests are tested. `mutate`: the sources that are changed one place at a time. `tests`: the files that are to
 * notice; those that start processes or take long are left out where others say the same.
 */
export const rooms = {
  calendar: {
    mutate: ['src/core/calendar/**/*.ts'],
    tests: ['test/calendar/**/*.test.ts', 'test/core/calendar/**/*.test.ts'],
    without: ['test/calendar/command-line.test.ts', 'test/calendar/time-zones.test.ts'],
  },
  notice: {
    mutate: ['src/core/notice/**/*.ts'],
    tests: ['test/notice/**/*.test.ts'],
    without: [],
  },
  promise: {
    mutate: ['src/core/promise/**/*.ts'],
    tests: ['test/promise/**/*.test.ts'],
    without: [],
  },
  delivery: {
    mutate: ['src/app/delivery/**/*.ts', 'src/shell/outbox/**/*.ts', 'src/shell/mail/**/*.ts'],
    tests: ['test/outbox/**/*.test.ts', 'test/mail/**/*.test.ts', 'test/end-to-end/main-job.test.ts'],
    without: [],
  },
};
