/** What a run of terminal text is, apart from plain text. A sign stands for words: a label, the gutter, a count. */
export type Style =
  | 'deleted'
  | 'inserted'
  | 'deletedSign'
  | 'insertedSign'
  | 'moved'
  | 'movedAway'
  | 'heading'
  | 'label'
  | 'faint';

/** Colours text for a terminal, one function a style. Each gets text without line breaks and must not change its width. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

function sgr(on: string, off: string): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}

/**
 * The built-in painter: sixteen-colour ANSI sequences. Deletions are struck through and insertions underlined as well, for
 * readers who do not tell red from green.
 */
export const ansiPaint: Paint = {
  deleted: sgr('31;9', '39;29'),
  inserted: sgr('32;4', '39;24'),
  deletedSign: sgr('31', '39'),
  insertedSign: sgr('32', '39'),
  moved: sgr('36', '39'),
  movedAway: sgr('36;9', '39;29'),
  heading: sgr('1', '22'),
  label: sgr('33', '39'),
  faint: sgr('2', '22'),
};
