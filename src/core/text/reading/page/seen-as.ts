import type { ConcealmentKind } from '../../policy/concealment.ts';
import { blockElements, folding, neverDrawn, neverShown, struckElements } from './element-kinds.ts';
import type { PageElement } from './page-html.ts';
import type { StyleSheet } from './style-sheet.ts';
import { hasNoSize, isUnseen, parseStyles, removes, type Styles } from './styles.ts';

/** How the text at a place of a page is seen. */
export interface SeenAs {
  /** Gone for good, by what; null where it is shown. */
  readonly gone: ConcealmentKind | null;
  /** Not seen, unless something in it is. */
  readonly isInvisible: boolean;
  readonly hasNoSize: boolean;
  readonly isUnseen: boolean;
  readonly background: string;
  readonly isFolded: boolean;
  readonly isReversed: boolean;
  readonly isRightToLeft: boolean;
  readonly letters: 'uppercase' | 'lowercase' | 'capitalize' | null;
  readonly keepsLines: boolean;
  readonly isDrawing: boolean;
}

export const plainly: SeenAs = {
  gone: null,
  isInvisible: false,
  hasNoSize: false,
  isUnseen: false,
  background: 'white',
  isFolded: false,
  isReversed: false,
  isRightToLeft: false,
  letters: null,
  keepsLines: false,
  isDrawing: false,
};

/** The kind of concealment that acts at a place, or null. */
export function concealmentAt(seen: SeenAs): ConcealmentKind | null {
  return seen.gone ?? (seen.isInvisible || seen.hasNoSize || seen.isUnseen ? 'hidden' : null);
}

/** Whether nothing acts on the text at a place. */
export function isPlainly(seen: SeenAs): boolean {
  return concealmentAt(seen) === null && !seen.isFolded && !seen.isReversed && seen.letters === null;
}

/** The value of an attribute. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** How the text in an element is seen, which stands in what is seen as `outer`. */
export function seenInside(element: PageElement, outer: SeenAs, sheet: StyleSheet): SeenAs {
  const name = element.tagName.toLowerCase();
  const isDrawing = outer.isDrawing || name === 'svg' || name === 'math';
  const gone = outer.gone ?? goneBy(element, name, isDrawing);
  const opens = name === 'details' && attribute(element, 'open') === undefined;
  const changed = opens || folding.has(name) || name === 'pre' || name === 'textarea';
  if (element.attrs.length === 0 && sheet.isEmpty && !changed && gone === outer.gone && isDrawing === outer.isDrawing)
    return outer;
  const own = parseStyles(attribute(element, 'style') ?? '');
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  const styles = sheet.stylesOf(name, attribute(element, 'id'), classes, own);
  return { ...withStyles(styles, element, name, outer), gone: gone ?? goneByStyle(styles), isDrawing };
}

function goneBy(element: PageElement, name: string, isDrawing: boolean): ConcealmentKind | null {
  if (isDrawing ? neverDrawn.has(name) : neverShown.has(name)) return 'hidden';
  if (struckElements.has(name)) return 'struck';
  if (element.attrs.length === 0) return name === 'dialog' ? 'hidden' : null;
  if (attribute(element, 'hidden') !== undefined) return 'hidden';
  if (name === 'dialog' && attribute(element, 'open') === undefined) return 'hidden';
  if (name === 'object' && attribute(element, 'data') !== undefined) return 'hidden';
  return null;
}

function goneByStyle(styles: Styles): ConcealmentKind | null {
  if (removes(styles)) return 'hidden';
  const line = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`;
  return line.includes('line-through') ? 'struck' : null;
}

function withStyles(styles: Styles, element: PageElement, name: string, outer: SeenAs): SeenAs {
  const backgroundGiven =
    styles.get('background-color') ?? styles.get('background') ?? attribute(element, 'bgcolor')?.toLowerCase();
  const background =
    backgroundGiven === undefined || backgroundGiven.startsWith('url') ? outer.background : backgroundGiven;
  const colour = name === 'font' ? (attribute(element, 'color')?.toLowerCase() ?? null) : null;
  const visibility = styles.get('visibility');
  const direction = styles.get('direction') ?? attribute(element, 'dir')?.toLowerCase();
  const isRightToLeft = direction === undefined ? outer.isRightToLeft : direction === 'rtl';
  const overrides = name === 'bdo' || /override/.test(styles.get('unicode-bidi') ?? '');
  const letters = styles.get('text-transform');
  const space = styles.get('white-space') ?? '';
  return {
    ...outer,
    background,
    isInvisible: visibility === undefined ? outer.isInvisible : visibility !== 'visible',
    hasNoSize: hasNoSize(styles) ?? outer.hasNoSize,
    isUnseen: isUnseen(styles, colour, background) ?? outer.isUnseen,
    isFolded: outer.isFolded || (name === 'details' && attribute(element, 'open') === undefined) || folding.has(name),
    isRightToLeft,
    isReversed: overrides ? isRightToLeft : outer.isReversed,
    letters:
      letters === 'uppercase' || letters === 'lowercase' || letters === 'capitalize'
        ? letters
        : letters === 'none'
          ? null
          : outer.letters,
    keepsLines:
      space === '' ? outer.keepsLines || name === 'pre' || name === 'textarea' : /pre|break-spaces/.test(space),
  };
}

/** Whether an element breaks the line that it stands in. */
export function breaksLine(element: PageElement): boolean {
  return blockElements.has(element.tagName);
}
