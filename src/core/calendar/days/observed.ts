import { weekday } from './day-number.ts';
import type { Holiday } from './define-calendar.ts';

/**
 * A holiday with the weekday on which it is observed beside it where it falls on a weekend: Saturday's on the Friday
 * before (or not at all, with `saturday: 'none'`), Sunday's on the Monday after.
 */
export function observed([day, name]: Holiday, saturday: 'friday' | 'none'): readonly Holiday[] {
  switch (weekday(day)) {
    case 6:
      return saturday === 'none'
        ? [[day, name]]
        : [
            [day, name],
            [day - 1, `${name} (observed)`],
          ];
    case 0:
      return [
        [day, name],
        [day + 1, `${name} (observed)`],
      ];
    default:
      return [[day, name]];
  }
}
