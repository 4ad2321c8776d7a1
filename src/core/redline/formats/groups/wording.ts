import type { Block } from '../../../text/policy/types.ts';
import type { Change, ChangeKind, FormattingDifference, FormattingKind, Redline } from '../../change/types.ts';

/** The word that every format shows for a kind of change. */
const kindWords: Readonly<Record<ChangeKind, string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  replaced: 'replaced',
  moved: 'moved',
  retitled: 'retitled',
  reformatted: 'reformatted',
};

const formattingWords: Readonly<Record<FormattingKind, string>> = {
  'white-space': 'white space',
  'list-marker': 'list marker',
  'heading-style': 'heading style',
  'heading-level': 'heading level',
  'block-kind': 'kind of block',
  emphasis: 'emphasis',
  typography: 'typography',
  'link-target': 'link target',
  image: 'image',
  'table-layout': 'table layout',
  'front-matter': 'front matter',
  'block-boundary': 'paragraph border',
  other: 'other',
};

/** What a formatting difference is called: `link target`. */
export function formattingWord(difference: FormattingDifference): string {
  return formattingWords[difference.kind];
}

/** What is printed before an item: its own number or letter, a bullet in place of a plain mark. */
export function markerShown({ marker }: Block): string {
  return /[\p{L}\p{N}]/u.test(marker) ? marker : '•';
}

/** `1 word`, `12,345 words`: the number with thousands separated, and the noun in its number. */
function counted(amount: number, one: string, many = `${one}s`): string {
  return `${grouped(amount)} ${amount === 1 ? one : many}`;
}

/** A whole number with a comma between thousands, whatever the machine's locale. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** True where words were inserted or deleted inside the change. */
export function isEdited(change: Change): boolean {
  return change.edits.some(([op]) => op !== '=');
}

/** A section path as names for people, without the policy's own title where more follows. */
export function sectionNames(path: readonly string[], title: string): readonly string[] {
  const shown = path.length > 1 && path[0] === title ? path.slice(1) : path;
  return shown.filter((name) => name !== '');
}

/** Section names as one line: `Sharing › Partners`; empty at the top of the text. */
export function sectionName(path: readonly string[], title: string): string {
  return sectionNames(path, title).join(' › ');
}

/** What a listing calls the part of the text that no heading stands above. */
export const topName = 'Before the first heading';

/**
 * What happened to the change, in a few words: `replaced`, `words inserted`, `moved from § Contact, edited`, `reordered`,
 * `replaced, split into 2 blocks`.
 */
export function changeLabel(change: Change, redline: Redline): string {
  switch (change.kind) {
    case 'moved':
      return `${moveLabel(change, redline)}${isEdited(change) ? ', edited' : ''}`;
    case 'replaced': {
      const [from, to] = [change.beforeBlocks.length, change.afterBlocks.length];
      if (from === 1 && to > 1) return `replaced, split into ${to} blocks`;
      if (from > 1 && to === 1) return `replaced, merged from ${from} blocks`;
      const [hasDeleted, hasInserted] = [
        change.edits.some(([op]) => op === '-'),
        change.edits.some(([op]) => op === '+'),
      ];
      if (hasDeleted !== hasInserted) return hasDeleted ? 'words deleted' : 'words inserted';
      return kindWords.replaced;
    }
    case 'inserted':
    case 'deleted':
    case 'retitled':
    case 'reformatted':
      return kindWords[change.kind];
  }
}

function moveLabel(change: Change, redline: Redline): string {
  if (change.reordered) return 'reordered';
  const from = sectionName(change.beforeSection ?? [], redline.before.title);
  const to = sectionName(change.section, redline.after.title);
  if (from === to) return 'moved within its section';
  return from === '' ? 'moved from the top level' : `moved from § ${from}`;
}

/** The totals in one sentence: `3 changes: 12 words inserted, 5 deleted, 30 moved, 1,204 unchanged`. */
export function totals({ stats, changes }: Redline): string {
  const visible = changes.filter(({ kind }) => kind !== 'reformatted').length;
  if (visible === 0) return `No visible change: ${counted(stats.unchanged, 'word')} unchanged`;
  const parts = [
    `${counted(stats.inserted, 'word')} inserted`,
    `${grouped(stats.deleted)} deleted`,
    ...(stats.moved > 0 ? [`${grouped(stats.moved)} moved`] : []),
    `${grouped(stats.unchanged)} unchanged`,
  ];
  return `${counted(visible, 'change')}: ${parts.join(', ')}`;
}

/**
 * How many formatting differences there are, on changes of any kind, with link targets named because they can matter; null
 * where there are none.
 */
export function formattingTotals({ changes }: Redline): string | null {
  const differences = changes.flatMap(({ formatting }) => formatting);
  if (differences.length === 0) return null;
  const targets = differences.filter(({ kind }) => kind === 'link-target').length;
  const named = targets === 0 ? '' : ` (${counted(targets, 'link target')})`;
  return `${counted(differences.length, 'formatting difference')}${named}`;
}
