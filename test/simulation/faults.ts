import type { FileHandle } from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';

/** What stands for the death of the process: from then on no door to the outside opens until `revive`. */
export class Killed extends Error {}

/** `kill`: the process dies at the door. `fail`: the disk refuses once, and the program goes on. */
export interface Fault {
  readonly kind: 'kill' | 'fail';
  /** Which door from now on, counted from 1. */
  readonly door: number;
  /** A kill once the thing is done, instead of before it. */
  readonly afterwards: boolean;
}

export interface FaultyDoors {
  /** The next doors are counted; returns a function that says whether the fault came to pass. */
  arm(fault: Fault): () => boolean;
  /** No fault is to come; a dead process is forgotten, and its databases closed as the system would. */
  revive(): void;
  /** Takes the faults out of the doors. */
  remove(): void;
}

type Call = (...words: unknown[]) => unknown;
const fileDoors = ['open', 'rename', 'rm', 'mkdir', 'writeFile'] as const;

/**
 * Puts faults into the doors through which the program writes: file calls of node:fs/promises, and the commit of a
 * transaction. Only for the process that calls it, and for one such at a time.
 */
export function faultyDoors(): FaultyDoors {
  let left = 0;
  let fault: Fault | null = null;
  let dead = false;
  let happened = false;
  const open = new Set<Database>();

  /** Throws where the process is dead or dies here; true where it is to die once the thing is done. */
  function passes(door: string): boolean {
    if (dead) throw new Killed(`${door}: the process is dead`);
    if (fault === null || --left > 0) return false;
    const { kind, afterwards } = fault;
    fault = null;
    happened = true;
    if (kind === 'fail') throw Object.assign(new Error(`EIO: ${door} fails`), { code: 'EIO' });
    if (afterwards) return true;
    return die(door);
  }
  function die(door: string): never {
    dead = true;
    throw new Killed(door);
  }

  const files = createRequire(import.meta.url)('node:fs/promises') as Record<string, Call>;
  const kept = fileDoors.map((name) => [name, files[name] as Call] as const);
  for (const [name, original] of kept) {
    files[name] = async (...words) => {
      const reads = name === 'open' && words[1] !== 'w';
      const dies = reads ? false : passes(name);
      const result = await original(...words);
      if (!dies) return result;
      if (name === 'open') await (result as FileHandle).close();
      return die(name);
    };
  }
  syncBuiltinESMExports();

  const { prepare } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.prepare = function prepareAtDoor(this: Database, sql: string) {
    open.add(this);
    const statement = prepare.call(this, sql);
    if (sql !== 'commit') return statement;
    const dies = passes('commit');
    if (dies) {
      (statement as Statement).run();
      die('commit');
    }
    return statement;
  } as typeof prepare;

  return {
    arm(next) {
      fault = next;
      left = next.door;
      happened = false;
      return () => happened;
    },
    revive() {
      fault = null;
      dead = false;
      for (const database of open) database.close();
      open.clear();
    },
    remove() {
      for (const [name, original] of kept) files[name] = original;
      syncBuiltinESMExports();
      SqliteDatabase.prototype.prepare = prepare;
    },
  };
}
