import type { Instant, IsoDate } from '../calendar/days/types.ts';

/** When and by whom something was done. `rehearsed` is true where the day was given with `--today`. */
export interface Occasion {
  readonly at: Instant;
  readonly today: IsoDate;
  readonly rehearsed: boolean;
  readonly actor: string;
}
