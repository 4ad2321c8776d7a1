export type { Policy } from './core/policy/types.ts';
