import type { Delimiter, StateInline, Token } from 'markdown-it';

const tilde = 126;
/** Delimiters pair by their marker, and one tilde closes no two. */
const twoTildes = 0x1007e;

/** An inline rule: one or two tildes open or close text that is struck through, as in GFM; more are text. */
export function readTildes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  state.push('text', '', 0).content = '~'.repeat(length);
  if (length <= 2) {
    const marker = length === 2 ? twoTildes : tilde;
    state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  }
  state.pos += length;
  return true;
}

/** The second step of the rule: tildes that pair become `s_open` and `s_close`. */
export function pairTildes(state: StateInline): boolean {
  pairIn(state.tokens, state.delimiters);
  for (const meta of state.tokens_meta) if (meta?.delimiters !== undefined) pairIn(state.tokens, meta.delimiters);
  return true;
}

function pairIn(tokens: readonly Token[], delimiters: readonly Delimiter[]): void {
  for (const { marker, end, token } of delimiters) {
    if ((marker !== tilde && marker !== twoTildes) || end === -1) continue;
    become(tokens[token], 's_open', 1);
    become(tokens[delimiters[end]?.token ?? -1], 's_close', -1);
  }
}

function become(token: Token | undefined, type: string, nesting: 1 | -1): void {
  if (token === undefined) return;
  token.type = type;
  token.tag = 's';
  token.nesting = nesting;
  token.markup = token.content;
  token.content = '';
}
