import { asSeen } from '../characters/as-seen.ts';
import type { Policy } from '../policy/types.ts';

/**
 * The whole visible text of a policy, as a browser shows the rendered page: blocks in order, separated by a line break; the cells of a
 * table row by ` | `; a hard break or `<br>` is a line break. Typography as written (curly quotes, dashes), tricks of characters as the
 * eye meets them; no list markers and no front matter. The empty string for a text that shows nothing.
 */
export function visibleText(policy: Policy): string {
  return policy.blocks.map((block) => asSeen(block.original).text).join('\n');
}
