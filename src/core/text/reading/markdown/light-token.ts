import type { StateBlock, StateInline, Token } from 'markdown-it';

type Nesting = -1 | 0 | 1;

/**
 * A token of the library with its fields set once. The library's own defines each field for itself, which takes longer than reading what the token
 * stands for.
 */
class LightToken
  implements
    Pick<
      Token,
      | 'type'
      | 'tag'
      | 'nesting'
      | 'attrs'
      | 'map'
      | 'level'
      | 'children'
      | 'content'
      | 'markup'
      | 'info'
      | 'meta'
      | 'block'
      | 'hidden'
    >
{
  type: string;
  tag: string;
  nesting: Nesting;
  attrs: Token['attrs'] = null;
  map: Token['map'] = null;
  level = 0;
  children: Token[] | null = null;
  content = '';
  markup = '';
  info = '';
  meta: Token['meta'] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.find(([key]) => key === name)?.[1] ?? null;
  }
}

function lightToken(type: string, tag: string, nesting: Nesting): Token {
  return new LightToken(type, tag, nesting) as unknown as Token;
}

/** The library's state while it reads blocks, with light tokens, and its lines found by searching for their ends. */
export function lightBlockState(State: typeof StateBlock): typeof StateBlock {
  return class extends State {
    constructor(...[text, markdown, env, tokens]: ConstructorParameters<typeof StateBlock>) {
      super('', markdown, env, tokens);
      this.src = text;
      findLines(this, text);
      this.lineMax = this.bMarks.length - 1;
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = lightToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
}

/** Puts the lines of a text before the end mark that the state of an empty one has. Blanks behind the last line break are no line. */
function findLines({ bMarks, eMarks, tShift, sCount, bsCount }: StateBlock, text: string): void {
  let lines = 0;
  const put = (start: number, end: number, shift: number, indent: number): void => {
    bMarks[lines] = start;
    eMarks[lines] = end;
    tShift[lines] = shift;
    sCount[lines] = indent;
    bsCount[lines++] = 0;
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    let at = start;
    let indent = 0;
    for (let unit = text.charCodeAt(at); at < end && (unit === 32 || unit === 9); unit = text.charCodeAt(++at)) {
      indent += unit === 9 ? 4 - (indent % 4) : 1;
    }
    if (at < end || newline !== -1) put(start, end, at - start, indent);
    start = end + 1;
  }
  put(text.length, text.length, 0, 0);
}

/** The library's state while it reads inline markup, with light tokens. */
export function lightInlineState(State: typeof StateInline): typeof StateInline {
  return class extends State {
    override pushPending(): Token {
      const token = lightToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending !== '') this.pushPending();
      const token = lightToken(type, tag, nesting);
      let meta: { delimiters: StateInline['delimiters'] } | undefined;
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      token.level = this.level;
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }
  };
}
