import type { ConcealmentKind } from '../../policy/concealment.ts';
import type { Link } from '../../policy/types.ts';
import { composed, isPlain } from '../../words/fold-typography.ts';
import type { Inline, InlineConcealment } from './inline.ts';

const anyBreak = /[\t\n\f\r]/;
const breaks = /[\t\n\f\r]/g;

interface OpenLink {
  readonly target: string;
  readonly from: number;
}

/**
 * Puts together what is seen of a block from the pieces of its content, in order. What is written between `conceal` and `reveal` goes to the
 * concealments instead; the outermost decides of what kind it is.
 */
export class InlineWriter {
  private readonly pieces: string[] = [];
  private readonly links: Link[] = [];
  private readonly open: OpenLink[] = [];
  private readonly marks: string[] = [];
  private readonly concealed: InlineConcealment[] = [];
  private hidden: string[] = [];
  private readonly concealing: ConcealmentKind[] = [];
  private visible = 0;
  private lines = 0;
  private linesAtStart = 0;
  private foldedFrom = -1;
  private reversedFrom = -1;
  private counted = 0;

  text(text: string): void {
    if (text === '') return;
    const flat = anyBreak.test(text) ? text.replace(breaks, ' ') : text;
    if (this.concealing.length > 0) this.hidden.push(flat);
    else this.pieces.push(flat);
  }

  /** A break of the line that the reader sees. */
  lineBreak(): void {
    (this.concealing.length > 0 ? this.hidden : this.pieces).push('\n');
  }

  /** A break of the line in the source alone, or white space that stands for one. */
  sourceBreak(): void {
    this.lines++;
    this.text(' ');
  }

  /** A break of the line in the source that the reader sees as well. */
  keptBreak(): void {
    this.lines++;
    this.lineBreak();
  }

  /** Counts line breaks of the source that give no white space. */
  passLines(count: number): void {
    this.lines += count;
  }

  mark(name: string): void {
    if (this.concealing.length === 0) this.marks.push(`${name}${this.visibleSoFar()}`);
  }

  openLink(target: string): void {
    this.open.push({ target, from: this.pieces.length });
  }

  closeLink(): void {
    const link = this.open.pop();
    if (link === undefined || this.concealing.length > 0) return;
    this.links.push({ text: collapsed(this.pieces.slice(link.from).join('')), target: link.target, image: false });
  }

  /** An image shows its alternative text to readers who do not get to see it. */
  image(alternative: string, target: string): void {
    this.text(alternative);
    if (this.concealing.length === 0) this.links.push({ text: collapsed(alternative), target, image: true });
  }

  conceal(kind: ConcealmentKind): void {
    if (this.concealing.length === 0) this.linesAtStart = this.lines;
    this.concealing.push(kind);
  }

  reveal(): void {
    const kind = this.concealing.pop();
    if (kind === undefined || this.concealing.length > 0) return;
    this.note(kind, this.hidden.join(''), '', this.linesAtStart);
    this.hidden = [];
  }

  /** Notes what is written otherwise than it is seen; without a visible character it is nothing. */
  note(kind: ConcealmentKind, written: string, seen: string, lines = this.lines): void {
    const words = collapsed(written);
    if (words !== '') this.concealed.push({ kind, written: words, seen: collapsed(seen), lines });
  }

  /** How what follows is seen: concealed by what, in something that a reader has to open, in reversed order. */
  under(kind: ConcealmentKind | null, isFolded: boolean, isReversed: boolean): void {
    if (kind !== (this.concealing[0] ?? null)) {
      this.reveal();
      if (kind !== null) this.conceal(kind);
    }
    if (isFolded !== this.foldedFrom >= 0) this.fold(isFolded);
    if (isReversed !== this.reversedFrom >= 0) this.reverse(isReversed);
  }

  private fold(begins: boolean): void {
    if (!begins) this.note('folded', this.pieces.slice(this.foldedFrom).join(''), '');
    this.foldedFrom = begins ? this.pieces.length : -1;
  }

  private reverse(begins: boolean): void {
    if (!begins) {
      const written = this.pieces.splice(this.reversedFrom).join('');
      const seen = [...written].reverse().join('');
      this.note('reversed', written, seen);
      this.pieces.push(seen);
    }
    this.reversedFrom = begins ? this.pieces.length : -1;
  }

  /** What was written since the last time. */
  finish(): Inline {
    while (this.open.length > 0) this.closeLink();
    while (this.concealing.length > 0) this.reveal();
    this.under(null, false, false);
    const original = composed(collapsed(this.pieces.splice(0).join('')));
    const markup = this.marks.splice(0).join(' ');
    this.visible = 0;
    this.counted = 0;
    return {
      original,
      isFolded: isPlain(original),
      links: this.links.splice(0),
      markup,
      concealed: this.concealed.splice(0),
    };
  }

  private visibleSoFar(): number {
    for (; this.counted < this.pieces.length; this.counted++)
      this.visible += visibleLength(this.pieces[this.counted] ?? '');
    return this.visible;
  }
}

const uneven = /^[ \n]|[ \n]$| {2}| \n|\n /;

/** White space as a browser shows it: runs of blanks are one, none beside a line break or at either end. */
export function collapsed(text: string): string {
  if (!uneven.test(text)) return text;
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

/** How many characters of a text are no white space. */
function visibleLength(text: string): number {
  let visible = 0;
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) visible++;
  return visible;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}
