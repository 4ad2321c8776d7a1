import { levelWords } from '../../terms.ts';
import type { ChangeFacts } from '../clause/types.ts';

/** The changes for which two texts, or a text and a configuration, are compared. */
export const kindsOfChange: readonly { readonly name: string; readonly change: ChangeFacts }[] = [
  { name: levelWords.minor, change: { level: 'minor', newUse: false, categories: [] } },
  { name: levelWords.material, change: { level: 'material', newUse: false, categories: [] } },
  { name: 'a new use of data already held', change: { level: 'material', newUse: true, categories: [] } },
];
