/** Why a difference of wording is no change of meaning, or only one of information. The first group is editorial, the second minor. */
export type NoiseKind =
  | 'date'
  | 'counter'
  | 'renumbered'
  | 'page-furniture'
  | 'capture-fault'
  | 'restated'
  | 'typography'
  | 'wording'
  | 'contact'
  | 'pointer'
  | 'renamed'
  | 'vendor';

export interface Noise {
  readonly kind: NoiseKind;
  /** What was recognised, in plain words. */
  readonly note: string;
}

/** Kinds that leave the meaning as it was; the others change information that is on no material list. */
export const editorialNoise: ReadonlySet<NoiseKind> = new Set([
  'date',
  'counter',
  'renumbered',
  'page-furniture',
  'capture-fault',
  'restated',
  'typography',
  'wording',
]);
