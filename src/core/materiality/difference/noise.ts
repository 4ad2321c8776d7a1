/** Why a difference of wording is no change of meaning, or only one of information. `contact`, `pointer`, `renamed` and `vendor` are minor, the others editorial. */
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
