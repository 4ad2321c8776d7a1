import type { Link } from '../policy/types.ts';
import { composed, isPlain } from '../words/fold-typography.ts';
import { entityAt } from './entities.ts';
import { attributeOf, isBlockTag, tagAt } from './html-tags.ts';

/** Link reference definitions of a document: normalised label → target. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** What is left of a run of Markdown when the markup is taken away. */
export interface Inline {
  /** Visible text, white space collapsed, typography as written. */
  readonly original: string;
  /** Whether folding its typography is known to change nothing. */
  readonly isFolded: boolean;
  readonly links: readonly Link[];
  /** Where emphasis, code and strike-through stand, counted in visible characters; the empty string for plain text. */
  readonly markup: string;
}

/** The form in which labels of reference links are compared: white space collapsed, case ignored. */
export function normalLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

const anySpecial = /[\\`*_[\]<&~]/;
/** 1 for the ASCII characters that may begin markup. A table: where markup is dense, a search by pattern costs more than what lies between. */
const isSpecial = new Uint8Array(128);
for (const character of '\\`*_[]<&~!') isSpecial[character.charCodeAt(0)] = 1;
/** Deeper nesting is no prose, and following it would take time that grows with the square of the depth. */
const mostBrackets = 64;
/** All but single ordinary spaces. */
const lineSpace = /[\t\n\f\r\v][ \t\n\f\r\v]*| [ \t\n\f\r\v]+/g;
const unevenSpace = /^[ \t\n]|[ \t\n]$|[\t\n\f\r\v]| {2}/;
const escapable = /[!-/:-@[-`{-~]/;
const wordCharacter = /[\p{L}\p{N}]/u;
const spaceCharacter = /\s/;
const autolink = /<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,4000}|[\w.+-]{1,200}@[\w.-]{1,200})>/y;
const titleShape = /\s+(?:"[^"]{0,4000}"|'[^']{0,4000}'|\([^()]{0,4000}\))\s*\)/y;
const looseTarget = /\(\s*((?:[a-z][a-z0-9+.-]*:|\/|#|www\.)[^()\n]{0,4000})\)/iy;

interface Delimiter {
  readonly piece: number;
  readonly mark: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

interface Bracket {
  readonly piece: number;
  readonly start: number;
  readonly image: boolean;
  active: boolean;
}

interface OpenLink {
  readonly from: number;
  readonly to: number;
  readonly target: string;
  readonly image: boolean;
}

/** Reads Markdown inline markup and inline HTML. Broken markup is dropped or left as text, never an error. Linear in the length. */
export function readInline(markdown: string, definitions: LinkDefinitions): Inline {
  const source = composed(markdown);
  if (!anySpecial.test(source)) {
    return hasNoLooseSpace(source)
      ? { original: source, isFolded: true, links: [], markup: '' }
      : { original: collapse(source), isFolded: false, links: [], markup: '' };
  }
  return new ReadInline(source, definitions);
}

/** One look tells of most texts that their white space is collapsed, and that they are plain as well. */
function hasNoLooseSpace(text: string): boolean {
  return text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32 && isPlain(text);
}

function collapse(text: string): string {
  if (!unevenSpace.test(text)) return text;
  return text.replace(lineSpace, ' ').trim();
}

/** Markdown with markup in it. Links and markup are made out when first asked for: of most blocks, only the text is. */
class ReadInline implements Inline {
  readonly original: string;
  readonly isFolded: boolean;
  private readonly source: string;
  private readonly definitions: LinkDefinitions;
  private readonly pieces: string[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly openLinks: OpenLink[] = [];
  private linksRead: readonly Link[] | null = null;
  private markupRead: string | null = null;
  /** Mark of each piece that is one; made when the first is met, as many blocks have none. */
  private marks: Map<number, string> | null = null;
  /** Things looked for and not found once are not looked for again, which keeps hostile input linear. */
  private absent: Set<string> | null = null;
  private lower: string | null = null;
  private anchor: { readonly piece: number; readonly target: string } | null = null;

  constructor(source: string, definitions: LinkDefinitions) {
    this.source = source;
    this.definitions = definitions;
    const text = this.read();
    this.isFolded = hasNoLooseSpace(text);
    this.original = this.isFolded ? text : collapse(text);
  }

  get links(): readonly Link[] {
    const { pieces } = this;
    this.linksRead ??= this.openLinks.map(({ from, to, target, image }) => ({
      text: collapse(to === from + 1 ? (pieces[from] ?? '') : pieces.slice(from, to).join('')),
      target,
      image,
    }));
    return this.linksRead;
  }

  get markup(): string {
    this.markupRead ??= this.readMarkup();
    return this.markupRead;
  }

  private read(): string {
    const { source, pieces } = this;
    const { length } = source;
    let from = 0;
    let at = 0;
    while (at < length) {
      const code = source.charCodeAt(at);
      if (code > 127 || isSpecial[code] === 0) {
        at++;
        continue;
      }
      if (at > from) pieces.push(source.slice(from, at));
      at = this.readSpecial(code, at);
      from = at;
    }
    if (from < length) pieces.push(source.slice(from));
    // A bracket that nothing closes begins a link that ends in a later paragraph.
    for (const bracket of this.brackets) pieces[bracket.piece] = '';
    this.resolveEmphasis();
    return pieces.join('');
  }

  private readSpecial(code: number, at: number): number {
    switch (code) {
      case 92: // \
        return this.readEscape(at);
      case 96: // `
        return this.readCode(at);
      case 42: // *
      case 95: // _
      case 126: // ~
        return this.readDelimiter(this.source.charAt(at), at);
      case 33: // !
        if (this.source.charCodeAt(at + 1) === 91) return this.openBracket(at, 2);
        return this.literal('!', at + 1);
      case 91: // [
        return this.openBracket(at, 1);
      case 93: // ]
        return this.closeBracket(at);
      case 60: // <
        return this.readAngle(at);
      default: {
        const entity = entityAt(this.source, at);
        return entity === null ? this.literal('&', at + 1) : this.literal(entity.text, entity.end);
      }
    }
  }

  private literal(text: string, next: number): number {
    this.pieces.push(text);
    return next;
  }

  private mark(piece: number, mark: string): void {
    this.marks ??= new Map();
    this.marks.set(piece, mark);
  }

  private noteAbsent(closing: string): void {
    this.absent ??= new Set();
    this.absent.add(closing);
  }

  private readEscape(at: number): number {
    const next = this.source[at + 1];
    if (next === undefined || next === '\n') return this.literal(' ', at + 1);
    return escapable.test(next) ? this.literal(next, at + 2) : this.literal('\\', at + 1);
  }

  private readCode(at: number): number {
    const { source } = this;
    let end = at;
    while (source[end] === '`') end++;
    const fence = source.slice(at, end);
    if (this.absent?.has(fence)) return this.literal(fence, end);
    for (let close = source.indexOf(fence, end); close !== -1; close = source.indexOf(fence, close)) {
      let after = close;
      while (source[after] === '`') after++;
      if (after - close === fence.length) {
        this.mark(this.pieces.length, 'c');
        this.pieces.push(source.slice(end, close));
        return after;
      }
      close = after;
    }
    this.noteAbsent(fence);
    return this.literal(fence, end);
  }

  private readDelimiter(character: string, at: number): number {
    const { source } = this;
    let end = at;
    while (source[end] === character) end++;
    const mark = source.slice(at, end);
    if (character === '~' && mark.length !== 2) return this.literal(mark, end);
    const before = at === 0 ? ' ' : (source[at - 1] ?? ' ');
    const after = source[end] ?? ' ';
    const insideWord = character === '_' && wordCharacter.test(before) && wordCharacter.test(after);
    this.delimiters.push({
      piece: this.pieces.length,
      mark,
      canOpen: !insideWord && !spaceCharacter.test(after),
      canClose: !insideWord && !spaceCharacter.test(before),
    });
    this.pieces.push(mark);
    return end;
  }

  /**
   * Asterisk runs of two and more are dropped even where unmatched: broken bold runs are common in archived policies, a literal
   * `**` is not. Everything else goes only in pairs.
   */
  private resolveEmphasis(): void {
    if (this.delimiters.length === 0) return;
    const openers = new Map<string, Delimiter[]>();
    for (const delimiter of this.delimiters) {
      if (delimiter.mark.startsWith('**')) {
        this.dropMark(delimiter);
        continue;
      }
      const stack = openers.get(delimiter.mark);
      const opener = delimiter.canClose ? stack?.pop() : undefined;
      if (opener !== undefined) {
        this.dropMark(opener);
        this.dropMark(delimiter);
      } else if (delimiter.canOpen) {
        if (stack === undefined) openers.set(delimiter.mark, [delimiter]);
        else stack.push(delimiter);
      }
    }
  }

  private dropMark(delimiter: Delimiter): void {
    this.pieces[delimiter.piece] = '';
    this.mark(delimiter.piece, delimiter.mark.replaceAll('_', '*'));
  }

  private openBracket(at: number, width: number): number {
    if (this.brackets.length === mostBrackets) this.brackets.shift();
    this.brackets.push({ piece: this.pieces.length, start: at + width, image: width === 2, active: true });
    return this.literal(this.source.slice(at, at + width), at + width);
  }

  private closeBracket(at: number): number {
    const bracket = this.brackets.pop();
    if (bracket === undefined) return this.closeTornLink(at);
    if (!bracket.active) return this.literal(']', at + 1);
    const link = this.targetAfter(bracket, at);
    if (link === null) return this.literal(']', at + 1);
    this.pieces[bracket.piece] = '';
    this.openLinks.push({ from: bracket.piece, to: this.pieces.length, target: link.target, image: bracket.image });
    if (!bracket.image) {
      for (const outer of this.brackets) if (!outer.image) outer.active = false;
    }
    return link.end;
  }

  /** The end of a link that began in an earlier paragraph, as converters write a link around several blocks. */
  private closeTornLink(at: number): number {
    const link = this.source[at + 1] === '(' ? this.directTarget(at + 1) : null;
    if (link === null || link.target === '') return this.literal(']', at + 1);
    this.openLinks.push({ from: this.pieces.length, to: this.pieces.length, target: link.target, image: false });
    return link.end;
  }

  private targetAfter(bracket: Bracket, at: number): { readonly target: string; readonly end: number } | null {
    const { source } = this;
    if (source[at + 1] === '(') {
      const direct = this.directTarget(at + 1);
      if (direct !== null) return direct;
    }
    if (this.definitions.size === 0) return null;
    if (source[at + 1] === '[') {
      const close = source.indexOf(']', at + 2);
      if (close === -1 || close - at > 1000) return null;
      const label = close === at + 2 ? source.slice(bracket.start, at) : source.slice(at + 2, close);
      const target = this.definitions.get(normalLabel(label));
      return target === undefined ? null : { target, end: close + 1 };
    }
    if (at - bracket.start > 1000) return null;
    const target = this.definitions.get(normalLabel(source.slice(bracket.start, at)));
    return target === undefined ? null : { target, end: at + 1 };
  }

  private directTarget(open: number): { readonly target: string; readonly end: number } | null {
    const { source } = this;
    let at = open + 1;
    while (isSpaceAt(source, at)) at++;
    const start = at;
    let target: string;
    if (source[at] === '<') {
      const close = source.indexOf('>', at);
      if (close === -1 || close - at > 4000) return null;
      target = source.slice(at + 1, close);
      at = close + 1;
    } else {
      let depth = 0;
      for (; at < source.length && at - start < 8000; at++) {
        const code = source.charCodeAt(at);
        if (code <= 32) break;
        if (code === 92) at++;
        else if (code === 40) depth++;
        else if (code === 41 && --depth < 0) break;
      }
      target = source.slice(start, at);
    }
    let end = at;
    while (isSpaceAt(source, end)) end++;
    if (source[end] === ')') return { target: plainTarget(target), end: end + 1 };
    titleShape.lastIndex = at;
    const title = titleShape.exec(source);
    if (title !== null) return { target: plainTarget(target), end: at + title[0].length };
    looseTarget.lastIndex = open;
    const loose = looseTarget.exec(source);
    return loose === null ? null : { target: plainTarget((loose[1] ?? '').trim()), end: open + loose[0].length };
  }

  private readAngle(at: number): number {
    const { source } = this;
    autolink.lastIndex = at;
    const link = autolink.exec(source);
    if (link !== null) {
      const target = link[1] ?? '';
      this.openLinks.push({ from: this.pieces.length, to: this.pieces.length + 1, target, image: false });
      return this.literal(target, at + link[0].length);
    }
    if (source.startsWith('<!--', at)) return this.skipTo('-->', at, at + 4);
    const tag = tagAt(source, at);
    if (tag === null) return this.literal('<', at + 1);
    if (tag.name === 'script' || tag.name === 'style') {
      return tag.closing ? tag.end : this.skipTo(`</${tag.name}>`, at, tag.end);
    }
    if (tag.name === 'img') {
      const alternative = attributeOf(tag.attributes, 'alt');
      const target = attributeOf(tag.attributes, 'src');
      this.openLinks.push({ from: this.pieces.length, to: this.pieces.length + 1, target, image: true });
      return this.literal(alternative, tag.end);
    }
    if (tag.name === 'a') this.htmlAnchor(tag.closing, attributeOf(tag.attributes, 'href'));
    else if (!isBlockTag(tag.name)) this.mark(this.pieces.length, tag.closing ? '/' : tag.name);
    return this.literal(isBlockTag(tag.name) ? ' ' : '', tag.end);
  }

  private htmlAnchor(closing: boolean, target: string): void {
    if (this.anchor !== null) {
      this.openLinks.push({
        from: this.anchor.piece,
        to: this.pieces.length,
        target: this.anchor.target,
        image: false,
      });
    }
    this.anchor = closing ? null : { piece: this.pieces.length, target };
  }

  private skipTo(close: string, at: number, from: number): number {
    if (this.lower === null) this.lower = this.source.toLowerCase();
    const end = this.absent?.has(close) ? -1 : this.lower.indexOf(close, from);
    if (end !== -1) return end + close.length;
    this.noteAbsent(close);
    return this.literal(this.source.slice(at, from), from);
  }

  private readMarkup(): string {
    const { marks } = this;
    if (marks === null) return '';
    const digest: string[] = [];
    let visible = 0;
    for (let index = 0; index < this.pieces.length && digest.length < marks.size; index++) {
      const mark = marks.get(index);
      if (mark !== undefined) digest.push(`${mark}${visible}`);
      visible += visibleLength(this.pieces[index] ?? '');
    }
    return digest.join(' ');
  }
}

function isSpaceAt(source: string, at: number): boolean {
  const code = at < source.length ? source.charCodeAt(at) : 0;
  return code > 127 ? spaceCharacter.test(source.charAt(at)) : code === 32 || (code >= 9 && code <= 13);
}

/** How many characters of a text are no white space. */
function visibleLength(text: string): number {
  let visible = text.length;
  for (let at = 0; at < text.length; at++) if (isSpaceAt(text, at)) visible--;
  return visible;
}

function plainTarget(target: string): string {
  let plain = target;
  if (plain.includes('\\')) plain = plain.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (!plain.includes('&')) return plain;
  return plain.replace(/&[#\w]{1,32};/g, (reference) => entityAt(reference, 0)?.text ?? reference);
}
