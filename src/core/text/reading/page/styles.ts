import { alphaOf, looksLike } from './colours.ts';

/** Declarations of an element by property, lower case, without `!important`. */
export type Styles = ReadonlyMap<string, string>;

const cssEscape = /\\([0-9a-f]{1,6})\s?|\\([^\n])/gi;

/** The declarations of a `style` attribute or of a rule. */
export function parseStyles(css: string): Styles {
  const styles = new Map<string, string>();
  const plain = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(cssEscape, (_, code?: string, character?: string) =>
      code === undefined ? (character ?? '') : characterOf(Number.parseInt(code, 16)),
    );
  for (const declaration of plain.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase();
    if (value !== '') styles.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return styles;
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

const pixelsPer: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 38],
  ['mm', 3.8],
  ['q', 0.94],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['%', 0.16],
  ['vw', 12],
  ['vh', 8],
  ['vmin', 8],
  ['vmax', 12],
]);
const length = /^(?:calc\(\s*)?([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)/;

/** About how many pixels a length is, in ordinary text and on an ordinary screen; null for what is no length. */
function pixelsOf(value: string | undefined): number | null {
  const [whole, number = '', unit = ''] = length.exec(value ?? '') ?? [];
  const factor = pixelsPer.get(unit);
  return whole === undefined || factor === undefined ? null : Number(number) * factor;
}

/** Smaller letters are dots. */
const smallestSize = 2.5;
const farAway = 400;
const faintest = 0.1;

function isTiny(value: string | undefined, limit: number): boolean {
  const pixels = pixelsOf(value);
  return pixels !== null && pixels <= limit;
}

function isFar(value: string | undefined): boolean {
  const pixels = pixelsOf(value);
  return pixels !== null && pixels <= -farAway;
}

function isPositioned(styles: Styles): boolean {
  return /^(?:absolute|fixed|relative|sticky)$/.test(styles.get('position') ?? '');
}

function hidesOverflow(styles: Styles): boolean {
  return ['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(styles.get(name) ?? ''));
}

const emptyClip = /^rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)/;
const emptyClipPath =
  /inset\(\s*(?:[5-9]\d|1\d\d)(?:\.\d+)?%|circle\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?\s*(?:,\s*0(?:px|%)?\s+0(?:px|%)?\s*)*\)/;
const emptyTransform = /scale(?:x|y|3d)?\(\s*0*(?:\.0\d*)?\s*[,)]|translate(?:x|y|3d)?\([^)]*-\s*\d{4,}/;

/** Whether an element with these styles is taken out of what is seen, with everything in it. */
export function removes(styles: Styles): boolean {
  if (styles.size === 0) return false;
  const opacity =
    Number.parseFloat(styles.get('opacity') ?? '1') * (styles.get('opacity')?.endsWith('%') === true ? 0.01 : 1);
  return (
    styles.get('display') === 'none' ||
    styles.get('content-visibility') === 'hidden' ||
    opacity <= faintest ||
    /opacity\(\s*0?(?:\.0\d*)?%?\s*\)/.test(styles.get('filter') ?? '') ||
    (hidesOverflow(styles) &&
      ['width', 'height', 'max-width', 'max-height', 'inline-size', 'block-size'].some((name) =>
        isTiny(styles.get(name), 1),
      )) ||
    (isPositioned(styles) && ['left', 'right', 'top', 'bottom', 'inset'].some((name) => isFar(styles.get(name)))) ||
    ['margin-left', 'margin-top', 'margin', 'text-indent'].some((name) => isFar(styles.get(name))) ||
    emptyClip.test(styles.get('clip') ?? '') ||
    emptyClipPath.test(styles.get('clip-path') ?? '') ||
    emptyTransform.test(styles.get('transform') ?? '') ||
    /^0/.test(styles.get('scale') ?? '') ||
    /^0/.test(styles.get('zoom') ?? '')
  );
}

/** Whether the letters themselves are too small to see, or all in one place. Inner elements may make theirs larger. */
export function hasNoSize(styles: Styles): boolean | null {
  const font = /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:\/|\s)/.exec(styles.get('font') ?? '')?.[1];
  const size = pixelsOf(styles.get('font-size') ?? font);
  if (size !== null) return size <= smallestSize;
  const spacing = pixelsOf(styles.get('letter-spacing'));
  return spacing !== null && spacing <= -6 ? true : null;
}

/** Whether letters of a colour cannot be told from what is behind them; null where no colour is given. */
export function isUnseen(styles: Styles, colour: string | null, background: string): boolean | null {
  const letters = styles.get('-webkit-text-fill-color') ?? styles.get('color') ?? colour;
  if (letters === null || letters === undefined) return null;
  return alphaOf(letters) <= faintest || looksLike(letters, background);
}
