import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A message as the mail program found it. */
interface SeenMessage {
  readonly notice: string;
  /** Address. */
  readonly to: string;
  readonly seenOn: string;
  readonly text: string;
}

/** What readers have seen: messages that were handed over, and banners on the site. */
export interface OutsideWorld {
  readonly messages: readonly SeenMessage[];
  /** First day on which the banner of a notice was on the site, by notice. */
  readonly bannerSince: ReadonlyMap<string, string>;
  /** Looks around, and takes the messages away as a mail program does. */
  look(today: string): void;
  /** The notices whose banners are on the site of a policy now. */
  bannersOf(policy: string): readonly string[];
}

export function outsideWorld(folder: string): OutsideWorld {
  const messages: SeenMessage[] = [];
  const bannerSince = new Map<string, string>();
  const banners = join(folder, 'site', 'banners');
  const bannersOf = (policy: string): readonly string[] => {
    const file = join(banners, `${policy}.en.json`);
    if (!existsSync(file)) return [];
    const page = JSON.parse(readFileSync(file, 'utf8')) as { readonly banners: readonly { readonly notice: string }[] };
    return page.banners.map(({ notice }) => notice);
  };
  return {
    messages,
    bannerSince,
    bannersOf,
    look(today) {
      for (const notice of namesIn(join(folder, 'outbox'))) {
        for (const name of namesIn(join(folder, 'outbox', notice)).filter((file) => file.endsWith('.eml'))) {
          const path = join(folder, 'outbox', notice, name);
          const text = readFileSync(path, 'utf8');
          const to = /^To:.*?([^\s<>]+@[^\s<>]+)/m.exec(text)?.[1] ?? 'nobody';
          messages.push({ notice, to, seenOn: today, text: text.replaceAll(/=\r?\n/g, '') });
          rmSync(path);
        }
      }
      for (const file of namesIn(banners).filter((name) => name.endsWith('.en.json')))
        for (const notice of bannersOf(file.slice(0, -'.en.json'.length)))
          if (!bannerSince.has(notice)) bannerSince.set(notice, today);
    },
  };
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
