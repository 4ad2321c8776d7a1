import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../core/refusal.ts';

/**
 * Throws a Refusal (usage) where a symbolic link on the way from `folder` to `path` leads out of `folder`: what is written
 * there would land where nobody who reads the workspace looks, and a link can come with a commit. What is not there yet leads
 * nowhere. A `path` that lies outside as it is written (`../site`) was chosen in the settings, and is let through. Both absolute.
 */
export async function refuseLinkOutside(folder: string, path: string): Promise<void> {
  const way = relative(folder, path).split(sep);
  if (way[0] === '..') return;
  const home = await realpath(folder).catch(() => folder);
  let place = folder;
  for (const part of way) {
    place = join(place, part);
    const found = await lstat(place).catch(() => null);
    if (found === null) return;
    if (!found.isSymbolicLink()) continue;
    const target = await realpath(place).catch(async () => resolve(dirname(place), await readlink(place)));
    if (target !== home && !target.startsWith(home + sep)) throw leadsOut(relative(folder, place), target);
  }
}

function leadsOut(link: string, target: string): Refusal {
  return new Refusal('usage', {
    message: `${link} is a symbolic link that leads out of the workspace`,
    expected: 'folders and files within the workspace; nothing is written through a link that leaves it',
    found: `${link} → ${target}`,
    remedy: `replace the link by a folder of its own, or, for the outbox and the banners, name the other folder in fairnotice.yaml`,
  });
}
