import type { Channel } from '../../promise/clause/types.ts';
import type { Notice } from '../life/types.ts';

/** What fairnotice itself tells people through; `post` is the text on its page, which `record` and the site bring about. */
const served: ReadonlySet<Channel> = new Set(['post', 'banner', 'email']);

/** The channels that a notice owes and that fairnotice does not serve: letters, text messages, messages in the product. */
export function unservedChannels({ duties }: Pick<Notice, 'duties'>): readonly Channel[] {
  return (duties?.channels ?? []).map(({ channel }) => channel).filter((channel) => !served.has(channel));
}
