/** Elements that show their content where it stands and change no more than its looks. */
const harmless: ReadonlySet<string> = new Set(
  'a abbr b big cite code em font i ins kbd mark q samp small span strong sub sup tt u var'.split(' '),
);
const tag = /^<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*?)?)\s*(\/?)>$/;
/** Attributes that neither hide nor move anything. */
const attributes =
  /^(?:\s+(?:href|id|name|title|target|rel|lang|cite|download|hreflang|data-[\w-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*$/i;
const target = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i;

export interface HarmlessTag {
  readonly name: string;
  readonly closing: boolean;
  /** Of an anchor: what it points to, or null. */
  readonly target: string | null;
}

/** The tag, where it is one that shows its content and nothing else; `br` and `wbr` are among them. Null for any other markup. */
export function harmlessTag(html: string): HarmlessTag | null {
  const [whole, slash, written = '', rest = '', end] = tag.exec(html) ?? [];
  if (whole === undefined) return null;
  const name = written.toLowerCase();
  if (name === 'br' || name === 'wbr')
    return slash === '' && attributes.test(rest) ? { name, closing: false, target: null } : null;
  if (!harmless.has(name) || end === '/' || !attributes.test(rest)) return null;
  const found = name === 'a' ? target.exec(rest) : null;
  return { name, closing: slash === '/', target: found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '') };
}
