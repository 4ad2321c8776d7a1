import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

function inlineText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inlineText).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'Math') return String((c as readonly unknown[])[1]);
  if (t === 'Quoted') {
    const [{ t: kind }, inner] = c as readonly [Node, unknown];
    const mark = kind === 'SingleQuote' ? "'" : '"';
    return mark + inlineText(inner) + mark;
  }
  return inlineText(c);
}

function blockTexts(value: unknown, into: string[]): string[] {
  if (Array.isArray(value)) for (const one of value) blockTexts(one, into);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return into;
  const { t, c } = value as Node;
  if (t === 'Para' || t === 'Plain') into.push(inlineText(c));
  else if (t === 'Header') into.push(inlineText((c as readonly unknown[])[2]));
  else if (t === 'CodeBlock') into.push(String((c as readonly unknown[])[1]));
  else blockTexts(c, into);
  return into;
}

/** The paragraphs of a Word file after pandoc accepted or rejected all its changes; white space collapsed, empty ones left out. */
export function pandocTexts(docx: Uint8Array, changes: 'accept' | 'reject'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-docx-'));
  try {
    const file = join(folder, 'redline.docx');
    writeFileSync(file, docx);
    const printed = execFileSync('pandoc', [`--track-changes=${changes}`, '-f', 'docx', '-t', 'json', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { blocks }: { blocks: unknown } = JSON.parse(printed);
    return blockTexts(blocks, [])
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
