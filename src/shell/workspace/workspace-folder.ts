import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIGURATION_FILE } from './configuration-file.ts';

/** Where the things of a workspace are; absolute paths. */
export interface WorkspacePaths {
  readonly folder: string;
  readonly database: string;
  /** Folder of fairnotice's own files, not for git. */
  readonly own: string;
  readonly spool: string;
  /** What `tick` did, a line a day. */
  readonly tickLog: string;
  readonly notices: string;
  readonly templates: string;
}

/** The paths of the workspace in `folder`. */
export function workspacePaths(folder: string): WorkspacePaths {
  const own = join(folder, '.fairnotice');
  return {
    folder,
    own,
    database: join(own, 'fairnotice.db'),
    spool: join(own, 'spool'),
    tickLog: join(own, 'tick.log'),
    notices: join(folder, 'notices'),
    templates: join(folder, 'templates'),
  };
}

/** True where `folder` holds a `fairnotice.yaml`. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, CONFIGURATION_FILE));
}

/**
 * The workspace that a command works in: the folder given with `--workspace`, or the nearest folder from `from` upwards that
 * holds a `fairnotice.yaml`, or `from` itself.
 */
export function findWorkspace(given: string | undefined, from: string): string {
  if (given !== undefined) return resolve(from, given);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (hasWorkspace(folder)) return folder;
    if (dirname(folder) === folder) return resolve(from);
  }
}
