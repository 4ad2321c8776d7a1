import type * as Disk from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** What a program asked of the disk, in order. Paths are absolute. */
export type DiskStep =
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string }
  | { readonly kind: 'flush'; readonly path: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

/** What was asked since the test emptied it. */
export const diskSteps: DiskStep[] = [];

/** The disk as it is, with what is asked of it written down: `vi.mock('node:fs/promises', …)` takes it. A step is noted when it is done. */
export function recordedDisk(disk: typeof Disk): typeof Disk {
  const recorded = {
    ...disk,
    async mkdir(path: string, options: object) {
      const first = await disk.mkdir(path, options);
      if (first !== undefined)
        for (const made of foldersFrom(first, path)) diskSteps.push({ kind: 'make-folder', path: made });
      return first;
    },
    async open(path: string, flags: string | number) {
      const file = await disk.open(path, flags);
      const { writeFile, sync } = file;
      return Object.assign(file, {
        async writeFile(bytes: Uint8Array) {
          await writeFile.call(file, bytes);
          diskSteps.push({ kind: 'write', path });
        },
        async sync() {
          await sync.call(file);
          diskSteps.push({ kind: 'flush', path });
        },
      });
    },
    async writeFile(path: string, bytes: string | Uint8Array) {
      await disk.writeFile(path, bytes);
      diskSteps.push({ kind: 'write', path });
    },
    async rmdir(path: string) {
      await disk.rmdir(path);
      diskSteps.push({ kind: 'remove', path });
    },
    async rename(from: string, to: string) {
      await disk.rename(from, to);
      diskSteps.push({ kind: 'move', from, to });
    },
  };
  return recorded as unknown as typeof Disk;
}

/** `first` and the folders below it on the way to `last`. */
function foldersFrom(first: string, last: string): readonly string[] {
  const found: string[] = [];
  for (let at = last.replace(/\/$/, ''); at.length >= first.length; at = dirname(at)) found.unshift(at);
  return found;
}

/** What a folder names: a file that was flushed is whole. */
export type LeftInFolder = Readonly<Record<string, 'whole' | 'in part'>>;

/**
 * What a folder holds once the power has failed after these steps, on a disk that keeps what was flushed and nothing else: the
 * bytes of a file, the names in a folder, and a folder itself only where it is named in one that was flushed.
 */
export function leftAfterPowerLoss(steps: readonly DiskStep[], folder: string): LeftInFolder {
  const now = new Map<string, Map<string, { whole: boolean }>>();
  const kept = new Map<string, ReadonlyMap<string, { whole: boolean }>>();
  const madeFolders = new Set<string>();
  const entries = (path: string): Map<string, { whole: boolean }> => {
    const found = now.get(path) ?? new Map();
    now.set(path, found);
    return found;
  };
  const named = (path: string) => entries(dirname(path)).get(basename(path));
  const name = (path: string, whole: boolean) => entries(dirname(path)).set(basename(path), { whole });
  for (const step of steps) {
    if (step.kind === 'make-folder') {
      madeFolders.add(step.path);
      name(step.path, true);
    } else if (step.kind === 'write') {
      name(step.path, false);
    } else if (step.kind === 'remove') {
      entries(dirname(step.path)).delete(basename(step.path));
    } else if (step.kind === 'move') {
      const moved = named(step.from) ?? { whole: true };
      entries(dirname(step.from)).delete(basename(step.from));
      entries(dirname(step.to)).set(basename(step.to), moved);
    } else {
      const file = named(step.path);
      if (file && !madeFolders.has(step.path)) file.whole = true;
      else kept.set(step.path, new Map(entries(step.path)));
    }
  }
  const isKept = (path: string): boolean =>
    !madeFolders.has(path) || (kept.get(dirname(path))?.has(basename(path)) === true && isKept(dirname(path)));
  if (!isKept(folder)) return {};
  return Object.fromEntries(
    [...(kept.get(folder) ?? [])]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([file, { whole }]) => [file, whole ? 'whole' : 'in part']),
  );
}
