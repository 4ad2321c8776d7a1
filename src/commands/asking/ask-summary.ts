import type { Notice } from '../../core/notice/life/types.ts';
import type { Prompt } from '../../shell/prompt/prompt.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';

/** Asks for the plain-language summary that readers get. Undefined where it stays as it is. */
export async function askSummary(prompt: Prompt, { summary }: Notice, terminal: Terminal): Promise<string | undefined> {
  terminal.say('');
  if (summary !== '') terminal.say(`The summary for readers so far:\n${summary.trimEnd()}\n`);
  const { edit } = prompt;
  const how = await prompt.choose('A summary for readers, in plain words?', [
    { name: summary === '' ? 'no, make it from the findings' : 'keep it', value: 'keep' },
    { name: 'write it here', value: 'here' },
    ...(edit === null ? [] : [{ name: 'write it in my editor', value: 'editor' } as const]),
  ]);
  const written =
    how === 'keep' ? '' : how === 'here' || edit === null ? await askLines(prompt) : await edit('Summary', summary);
  return written.trim() === '' ? undefined : `${written.trim()}\n`;
}

const isItem = (line: string): boolean => /^\s*(?:[-*+]|\d+[.)])\s/.test(line);

/** Lines until an empty one; each is a paragraph, or an item of a list where it begins like one. */
async function askLines(prompt: Prompt): Promise<string> {
  const lines: string[] = [];
  for (;;) {
    const line = await prompt.text(lines.length === 0 ? 'First paragraph (Markdown; an empty line ends)' : 'Next');
    if (line.trim() === '') break;
    lines.push(line);
  }
  return lines.reduce((text, line, at) => {
    if (at === 0) return line;
    return `${text}${isItem(line) && isItem(lines[at - 1] ?? '') ? '\n' : '\n\n'}${line}`;
  }, '');
}
