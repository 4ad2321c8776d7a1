import { initial } from './0001-initial.ts';
import { leases } from './0002-leases.ts';
import { translations } from './0003-translations.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [initial, leases, translations];
