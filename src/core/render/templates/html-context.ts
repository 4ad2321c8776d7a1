/**
 * Where in an HTML text a reader of the text stands: what a value inserted there would become. A plain value, comparable by
 * its JSON.
 */
export interface HtmlContext {
  readonly place: 'text' | 'tag-name' | 'tag' | 'attribute-name' | 'before-value' | 'value' | 'comment' | 'raw-text';
  /** The open tag's name while in a tag, or the raw-text element; lower case. */
  readonly tag: string;
  /** The attribute's name while in its value, lower case. */
  readonly attribute: string;
  /** `"`, `'`, or empty for a value without quotes. */
  readonly quote: string;
  /** What the attribute's value holds so far; a hole is written as {@link hole}. */
  readonly value: string;
}

/** Stands for an inserted value inside {@link HtmlContext.value}. */
export const hole = '\ufffc';

export const startOfHtml: HtmlContext = { place: 'text', tag: '', attribute: '', quote: '', value: '' };

const rawTextElements = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/**
 * Reads a piece of HTML from `context` on, as a browser's tokenizer would.
 *
 * @param onAttribute is told each attribute value that ends in the piece, with its whole text (holes included).
 * @returns the context at the end of the piece.
 */
export function readHtml(
  context: HtmlContext,
  html: string,
  onAttribute: (tag: string, attribute: string, value: string) => void,
): HtmlContext {
  let { place, tag, attribute, quote, value } = context;
  const endAttribute = (): void => {
    onAttribute(tag, attribute, value);
    attribute = '';
    quote = '';
    value = '';
  };
  const closeTag = (): void => {
    place = rawTextElements.has(tag) ? 'raw-text' : 'text';
    if (place === 'text') tag = '';
  };
  for (let at = 0; at < html.length; at++) {
    const char = html[at] ?? '';
    const blank = /\s/.test(char);
    switch (place) {
      case 'text':
        if (html.startsWith('<!--', at)) {
          place = 'comment';
          value = '';
          at += 3;
        } else if (char === '<' && /^$|[a-z/!?]/i.test(html[at + 1] ?? '')) {
          place = 'tag-name';
          tag = '';
        }
        break;
      case 'comment':
        value = (value + char).slice(-4);
        if (/--!?>$/.test(value) || value === '>' || value === '->') {
          place = 'text';
          value = '';
        }
        break;
      case 'raw-text':
        if (html.slice(at, at + tag.length + 2).toLowerCase() === `</${tag}`) {
          place = 'tag-name';
          tag = '';
        }
        break;
      case 'tag-name':
        if (char === '>') closeTag();
        else if (blank || (char === '/' && tag !== '')) place = 'tag';
        else tag += char.toLowerCase();
        break;
      case 'tag':
        if (char === '>') closeTag();
        else if (!blank && char !== '/') {
          place = 'attribute-name';
          attribute = char.toLowerCase();
        }
        break;
      case 'attribute-name':
        if (char === '=') place = 'before-value';
        else if (char === '>') {
          endAttribute();
          closeTag();
        } else if (blank || char === '/') {
          const equals = /^\s*=/.exec(html.slice(at));
          if (equals) {
            at += equals[0].length - 1;
            place = 'before-value';
          } else {
            endAttribute();
            place = 'tag';
          }
        } else attribute += char.toLowerCase();
        break;
      case 'before-value':
        if (blank) break;
        value = '';
        if (char === '"' || char === "'") quote = char;
        else if (char === '>') {
          endAttribute();
          closeTag();
          break;
        } else value = char;
        place = 'value';
        break;
      case 'value':
        if (quote === '' ? blank || char === '>' : char === quote) {
          const closes = quote === '' && char === '>';
          endAttribute();
          if (closes) closeTag();
          else place = 'tag';
        } else value += char;
        break;
    }
  }
  return { place, tag, attribute, quote, value };
}
