import type { Concealment } from '../../text/policy/concealment.ts';
import type { Policy } from '../../text/policy/types.ts';

/** A comment that a browser ends where editors and other readers of Markdown go on. */
const badEnd = /<!---?>|--!>/;
/** A definition that nothing refers to, the usual way of writing a comment in Markdown. */
const unusedDefinition = /^ {0,3}\[(?:\/\/|comment|_comment|hidden)\]: *(?:#|<>|\S+) +(?:\((.+)\)|"(.+)"|'(.+)') *$/i;

/**
 * Lines that look like a comment in the file and are seen, and definitions that are written as comments and never seen. Lines of code
 * are shown as they are written.
 */
export function commentLooks(policy: Policy): readonly Concealment[] {
  const text = policy.canonical;
  if (!badEnd.test(text) && !text.includes(']:')) return [];
  const { blocks } = policy;
  const found: Concealment[] = [];
  let at = 0;
  text.split('\n').forEach((written, index) => {
    const line = index + 1;
    while (at < blocks.length && (blocks[at]?.endLine ?? 0) < line) at++;
    const block = (blocks[at]?.line ?? line + 1) <= line ? (blocks[at] ?? null) : null;
    if (block?.kind === 'code') return;
    const place = { kind: 'comment', line, endLine: line } as const;
    const title = unusedDefinition
      .exec(written)
      ?.slice(1)
      .find((each) => each !== undefined);
    if (title !== undefined) found.push({ ...place, written: title, seen: '', block: null });
    else if (badEnd.test(written))
      found.push({ ...place, written: written.trim(), seen: block?.text ?? '', block: block?.index ?? null });
  });
  return found;
}
