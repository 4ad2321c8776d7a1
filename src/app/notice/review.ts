import { type DecisionRequest, decidedOutcome, decideFindings } from '../../core/notice/deciding/decide-findings.ts';
import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Approval, Notice } from '../../core/notice/life/types.ts';
import type { Redline } from '../../core/redline/change/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { chosenNotice, recordedRevision } from '../workspace/governing-revision.ts';
import { type Workspace, withLockedStore, withStore } from '../workspace/workspace.ts';

/** What a person says in one review. */
export interface ReviewRequest {
  /** Notice id; the only pending one where it is undefined. */
  readonly notice: string | undefined;
  readonly decisions: readonly DecisionRequest[];
  /** Confirms every finding that has no decision yet; approving does so as well. */
  readonly confirmAll: boolean;
  /** Markdown for readers; undefined leaves what is there. */
  readonly summary: string | undefined;
  readonly approve: boolean;
  /** The person; needed as soon as anything is decided or approved. */
  readonly by: string;
}

/** The notice under review. */
export async function noticeToReview(workspace: Workspace, id: string | undefined): Promise<Notice> {
  return withStore(workspace, (store) => chosenNotice(store, id));
}

/** The redline of the texts that a notice under review compares. */
export async function redlineUnderReview(workspace: Workspace, notice: Notice): Promise<Redline> {
  const { policy, baseRevision, revision } = notice;
  const [before, after] = await withStore(workspace, (store) =>
    Promise.all([recordedRevision(store, policy, baseRevision), recordedRevision(store, policy, revision)]),
  );
  return redlineOfTexts(before.text, after.text);
}

/**
 * Records decisions, a summary and, where asked, the approval, in one transaction. Any change after the approval takes the
 * approval back, so that nothing is sent that nobody approved. Approving confirms, in the approver's name, every finding that
 * nobody has decided on: what a rule could not judge stays at the level it is presumed to have.
 *
 * @throws Refusal (usage) for decisions that do not fit, or a missing name.
 */
export async function reviewNotice(workspace: Workspace, request: ReviewRequest): Promise<Notice> {
  return withLockedStore(workspace, 'review', async (store) => {
    const notice = await chosenNotice(store, request.notice);
    return review(workspace, store, notice, request);
  });
}

async function review(workspace: Workspace, store: Store, notice: Notice, request: ReviewRequest): Promise<Notice> {
  const { at } = workspace.occasion;
  const by = request.by.trim();
  const undecided = notice.assessment.findings.filter(
    ({ id }) => !notice.decisions.some(({ finding }) => finding === id),
  );
  const confirming =
    request.confirmAll || request.approve
      ? undecided
          .filter(
            ({ id }, index) =>
              !request.decisions.some(({ finding }) => finding === id || finding === String(index + 1)),
          )
          .map(({ id }): DecisionRequest => ({ finding: id, verdict: 'confirmed' }))
      : [];
  const requests = [...confirming, ...request.decisions];
  const decisions = decideFindings(notice.assessment, notice.decisions, requests, by, at);
  const summary = request.summary ?? notice.summary;
  const changed = requests.length > 0 || summary !== notice.summary;
  if (!changed && !request.approve) return notice;
  const reopened = changed && notice.state !== 'draft' ? nextState(notice, 'reopen') : notice.state;
  const approvals = request.approve
    ? withApproval(changed ? [] : (notice.approvals ?? []), { by: nameFor(by), at, hash: notice.afterHash })
    : [];
  const complete = approvals.length >= workspace.configuration.review.approvals;
  const state = request.approve && complete ? nextState({ id: notice.id, state: reopened }, 'approve') : reopened;
  const reviewed: Notice = {
    ...notice,
    decisions,
    outcome: decidedOutcome(notice.assessment, decisions),
    summary,
    state,
    approval: complete ? (approvals.at(-1) ?? null) : null,
    approvals,
    ...(changed ? { window: null, duties: null } : {}),
  };
  const taken = decisions.filter((decision) => decision.at === at && requests.length > 0);
  await store.write(workspace.occasion, async (writer) => {
    await writer.saveNotice(reviewed);
    for (const decision of taken) await writer.append('finding-decided', notice.id, { ...decision });
    if (summary !== notice.summary)
      await writer.append('summary-written', notice.id, { by, characters: summary.length });
    if (request.approve)
      await writer.append('notice-approved', notice.id, {
        by,
        hash: notice.afterHash,
        approvals: approvals.length,
        needed: workspace.configuration.review.approvals,
        outcome: { ...reviewed.outcome },
      });
  });
  return reviewed;
}

/** Another person's approval is needed, not the same person's again. */
function withApproval(earlier: readonly Approval[], approval: Approval): readonly Approval[] {
  if (!earlier.some(({ by }) => by.toLowerCase() === approval.by.toLowerCase())) return [...earlier, approval];
  throw new Refusal('usage', {
    message: `${approval.by} has approved this text already`,
    expected: 'the approval of another person',
    found: approval.by,
    remedy: 'let another person run the command with --by THEIR-NAME',
  });
}

function nameFor(by: string): string {
  if (by !== '') return by;
  throw new Refusal('usage', {
    message: 'An approval needs the name of the person who gives it',
    expected: '--by NAME',
    found: 'no name',
    remedy: 'give --by "Your Name"',
  });
}
