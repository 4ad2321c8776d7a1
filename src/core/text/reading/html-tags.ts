const inlineTags =
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i iframe img input ins kbd label mark meter noscript object output picture progress q rb rp rt rtc ruby s samp script select slot small source span strike strong style sub sup svg path template textarea time tt u var video audio wbr embed map area nobr';
const blockTags =
  'address article aside base basefont blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu menuitem meta nav noframes ol optgroup option p param pre search section summary table tbody td tfoot th thead title tr track ul';

const inlineNames: ReadonlySet<string> = new Set(inlineTags.split(' '));
const blockNames: ReadonlySet<string> = new Set(blockTags.split(' '));

/** Whether a lower-case tag name breaks the line of text it stands in. */
export function isBlockTag(name: string): boolean {
  return blockNames.has(name);
}

/** Whether HTML has a tag of this lower-case name. What looks like a tag and is none (`<here>`) is text. */
function isKnownTag(name: string): boolean {
  return inlineNames.has(name) || blockNames.has(name);
}

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Everything between name and `>`. */
  readonly attributes: string;
  /** Position after the tag. */
  readonly end: number;
}

const tagShape = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})((?:\s(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'<>]){0,4000})?)\/?>/y;

/** The HTML tag that starts at `at`, or null where there is none or HTML knows no such tag. */
export function tagAt(source: string, at: number): Tag | null {
  tagShape.lastIndex = at;
  const match = tagShape.exec(source);
  if (match === null) return null;
  const name = (match[2] ?? '').toLowerCase();
  if (!isKnownTag(name)) return null;
  return { name, closing: match[1] === '/', attributes: match[3] ?? '', end: at + match[0].length };
}

const attributeShape = /(?:^|\s)(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The value of `href`, `src` or `alt` among a tag's attributes; the empty string where it is missing. */
export function attributeOf(attributes: string, name: 'href' | 'src' | 'alt'): string {
  for (const match of attributes.matchAll(attributeShape)) {
    if (match[1]?.toLowerCase() === name) return match[2] ?? match[3] ?? match[4] ?? '';
  }
  return '';
}
