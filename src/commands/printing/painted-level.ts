import type { Level } from '../../core/terms.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';

/** A level in its colour. */
export function paintedLevel(level: Level, paint: Terminal['paint']): string {
  return { material: paint.red, minor: paint.yellow, editorial: paint.dim }[level](level);
}
