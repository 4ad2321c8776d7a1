/** Browsers flatten what is nested deeper than some hundred levels; elements that style letters are opened again in every block after them. */
const deepest = 200;
const mostStyling = 20;

const styling: ReadonlySet<string> = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const flat: ReadonlySet<string> = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr tbody thead tfoot rp rt'.split(
    ' ',
  ),
);
const tags = /<(\/?)([A-Za-z][^\s/>]*)/g;
/** Put in place of a tag that opens too deep: it holds nothing. */
const nothing = '<wbr';

/**
 * A function that is given the HTML of a page piece by piece and takes the tags that open deeper than a reader could follow for others that hold nothing.
 * What stood in them stays.
 */
export function withoutDepth(): (html: string) => string {
  let depth = 0;
  let stylingDepth = 0;
  return (html) =>
    html.replace(tags, (tag, slash: string, written: string) => {
      const name = written.toLowerCase();
      if (flat.has(name)) return tag;
      const isStyling = styling.has(name);
      if (slash === '/') {
        if (isStyling) stylingDepth = Math.max(0, stylingDepth - 1);
        else depth = Math.max(0, depth - 1);
        return tag;
      }
      if (isStyling) return ++stylingDepth > mostStyling ? nothing : tag;
      return ++depth > deepest ? nothing : tag;
    });
}
