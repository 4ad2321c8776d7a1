import { html } from 'parse5';

const { TAG_NAMES: T } = html;

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that break the line of text they stand in. */
export const blockElements = tags(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp',
);

/** Elements whose content is shown in no case: programs read it, or it stands in for what a browser shows instead. */
export const neverShown = tags(
  'applet area audio base canvas datalist embed frame frameset head iframe link meta meter noembed noframes noscript param progress rp script source style template title track video',
);

/** Elements of drawings and formulas that are only defined or described, not drawn. */
export const neverDrawn = tags(
  'annotation annotation-xml clippath defs desc filter lineargradient marker mask metadata pattern radialgradient script style symbol title',
);

/** Elements through which a line is drawn. */
export const struckElements = tags('del s strike');

/** Elements that a reader has to open, or that hold text in a field. */
export const folding = tags('select textarea');

const others = tags(
  'a abbr acronym b basefont bdi bdo bgsound big blink br button cite code col colgroup data del dfn em font i image img input ins kbd keygen label map mark marquee nobr object output picture q rb rt rtc ruby s samp select slot small span strike strong sub sup svg math tt u var wbr textarea time td th menuitem',
);
const known: ReadonlySet<string> = new Set([...Object.values(T), ...others, ...blockElements, ...neverShown]);

/** Whether HTML has an element of this lower-case name. Names with a hyphen are left to pages to define. */
export function isKnownElement(name: string): boolean {
  return known.has(name) || name.includes('-');
}
