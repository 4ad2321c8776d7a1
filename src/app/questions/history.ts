import { rulesVersion } from '../../core/materiality/judging/rules-version.ts';
import type { Lexicon } from '../../core/materiality/vocabulary/lexicon.ts';
import {
  type HistoricText,
  type HistoryStep,
  type HistorySummary,
  historyStep,
  summariseHistory,
} from '../../core/notice/life/history.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import { decodeText } from '../../shell/workspace/read-text.ts';
import { noticesOf } from '../workspace/governing-revision.ts';
import { requireRules } from '../workspace/require-rules.ts';
import { openWorkspace, policySettings, type Session, withStore } from '../workspace/workspace.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';

/** Which history is replayed. */
export type HistoryRequest =
  /** The recorded revisions of a policy; of the only one where the slug is undefined. */
  | { readonly kind: 'revisions'; readonly slug: string | undefined }
  /** The git history of a file, relative to the folder that the command runs in. */
  | { readonly kind: 'git'; readonly path: string };

/** One event of a replay, in order: the first text, each change, texts that could not be read, and at the end the sum. */
export type HistoryEvent =
  | { readonly kind: 'first'; readonly text: HistoricText }
  | { readonly kind: 'step'; readonly step: HistoryStep }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | {
      readonly kind: 'end';
      readonly rulesVersion: string;
      readonly lexicon: string | null;
      readonly summary: HistorySummary;
    };

/**
 * Replays a history: each text against the one before it, oldest first, by the rules of this program and the workspace's own
 * terms. Texts that are the same to the letter are skipped.
 *
 * @param rules the version of the rules asked for; undefined for the program's own.
 * @throws Refusal (usage) where there is no such policy, file or history, and for rules that the program does not have.
 */
export async function* replayHistory(
  session: Session,
  request: HistoryRequest,
  rules?: string,
): AsyncGenerator<HistoryEvent> {
  requireRules(rules);
  const lexicon: Lexicon | null = await workspaceLexicon(session.folder);
  const texts = request.kind === 'git' ? committedTexts(session, request.path) : recordedTexts(session, request.slug);
  const steps: HistoryStep[] = [];
  let last: HistoricText | null = null;
  for await (const text of texts) {
    if ('reason' in text) {
      yield { kind: 'unreadable', ...text };
      continue;
    }
    const step = last === null ? null : historyStep(last, text, lexicon);
    if (last === null) yield { kind: 'first', text };
    if (step !== null) {
      steps.push(step);
      yield { kind: 'step', step };
    }
    last = text;
  }
  yield { kind: 'end', rulesVersion, lexicon: lexicon?.hash ?? null, summary: summariseHistory(steps) };
}

type TextRead = HistoricText | { readonly name: string; readonly reason: string };

async function* recordedTexts(session: Session, slug: string | undefined): AsyncGenerator<TextRead> {
  const workspace = await openWorkspace(session);
  const policy = policySettings(workspace, slug).slug;
  const [revisions, notices] = await withStore(workspace, async (store) => [
    await store.revisions(policy),
    await noticesOf(store, policy),
  ]);
  if (revisions.length === 0) {
    throw new Refusal('usage', {
      message: `Nothing of ${policy} is recorded`,
      expected: 'recorded revisions',
      found: 'none',
      remedy: `run \`fairnotice record ${policy}\`, or replay the file's git history with --history --git PATH`,
    });
  }
  for (const { number, recordedOn, message, text } of revisions) {
    const decided = decidedLevel(notices.find(({ revision }) => revision === number));
    yield { name: `${policy}@${number}`, date: recordedOn, message, policy: parsePolicy(text), decided };
  }
}

/** What people made of a change, where it was judged against the revision before it. */
function decidedLevel(notice: Notice | undefined): HistoricText['decided'] {
  const isOfThisStep = notice !== undefined && notice.baseRevision === notice.revision - 1;
  return isOfThisStep && notice.decisions.length > 0 ? notice.outcome.level : null;
}

const shortId = 10;

async function* committedTexts({ workingFolder }: Session, path: string): AsyncGenerator<TextRead> {
  const { fileHistory } = await import('../../shell/git/file-history.ts');
  for await (const { commit, date, subject, bytes } of fileHistory(workingFolder, path)) {
    const name = commit.slice(0, shortId);
    const text = textIn(bytes, name);
    if (typeof text !== 'string') {
      yield { name, ...text };
      continue;
    }
    const policy = parsePolicy(text);
    // To be compared with nothing, every clause would be gone.
    if (policy.words === 0) yield { name, reason: `${name} holds no policy text` };
    else yield { name, date, message: subject, policy, decided: null };
  }
}

/** One text that is not UTF-8 must not end the replay of all the others. */
function textIn(bytes: Buffer, name: string): string | { readonly reason: string } {
  try {
    return decodeText(bytes, name);
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}
