import type { StagedPath } from '../../shell/git/staged-paths.ts';

/** What the next commit changes. Paths are from the top of the repository. */
export interface StagedCommit {
  /** Every path whose content or presence changes: for a move, both. */
  readonly changed: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  /** Where a path that is gone went, as git sees it. */
  readonly movedTo: ReadonlyMap<string, string>;
}

/** Arranges what git said for looking up. */
export function stagedCommit(staged: readonly StagedPath[]): StagedCommit {
  const changed = new Set<string>();
  const deleted = new Set<string>();
  const movedTo = new Map<string, string>();
  for (const { kind, path, movedFrom } of staged) {
    changed.add(path);
    if (kind === 'deleted') deleted.add(path);
    if (movedFrom === null) continue;
    changed.add(movedFrom);
    deleted.add(movedFrom);
    movedTo.set(movedFrom, path);
  }
  return { changed, deleted, movedTo };
}
