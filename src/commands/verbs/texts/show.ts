import { resolveText } from '../../../app/texts/resolve-text.ts';
import { noticeInFull } from '../../../app/texts/translations.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { parsePolicy } from '../../../core/text/reading/parse-policy.ts';
import { type Context, printJson } from '../../context/context.ts';
import { noticeLines } from '../../printing/notice-lines.ts';

const noticeId = /^[a-z0-9][a-z0-9-]*-r\d+$/;

/** `fairnotice show REF`: the canonical text of a reference, or a notice in full. */
export async function show(context: Context, options: { readonly json?: boolean }, reference = ''): Promise<number> {
  const { session, terminal } = context;
  if (noticeId.test(reference)) {
    const { notice, behind } = await noticeInFull(await openWorkspace(session), reference);
    if (options.json) printJson(context, { ...notice, behind });
    else for (const line of noticeLines(notice, terminal, behind)) terminal.out(line);
    return 0;
  }
  const { text, slug, revision } = await resolveText(session, reference);
  const policy = parsePolicy(text);
  if (options.json) {
    const { title, hash, words, sections, canonical } = policy;
    printJson(context, {
      reference,
      policy: slug,
      revision,
      title,
      hash,
      words,
      sections: sections.map(({ path }) => path),
      text: canonical,
    });
  } else {
    terminal.out(policy.canonical.replace(/\n$/, ''));
  }
  return 0;
}
