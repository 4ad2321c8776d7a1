/** Text between the blocks that nobody sees. Lines are counted from 1, the last is inclusive. */
export interface HiddenText {
  readonly kind: 'comment' | 'template' | 'hidden';
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}
