import type { IsoDate } from '../../core/calendar/days/types.ts';
import type { NoticeState } from '../../core/notice/life/types.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import { noticesOf, revisionInForce } from '../workspace/governing-revision.ts';
import { policySettings, type Workspace, withStore } from '../workspace/workspace.ts';

/** One recorded revision, for the log. */
export interface LogLine {
  readonly reference: string;
  readonly policy: string;
  readonly revision: number;
  readonly hash: string;
  readonly recordedOn: IsoDate;
  readonly recordedBy: string;
  readonly message: string;
  readonly words: number;
  /** State of its notice; the first revision has none and is in force or superseded. */
  readonly state: NoticeState;
  readonly inForce: boolean;
}

/** The revisions of one policy, or of all, oldest first. */
export async function policyLog(workspace: Workspace, slug: string | undefined): Promise<readonly LogLine[]> {
  const slugs =
    slug === undefined ? Object.keys(workspace.configuration.policies) : [policySettings(workspace, slug).slug];
  return withStore(workspace, async (store) => {
    const lines = await Promise.all(
      slugs.map(async (policy) => {
        const [revisions, notices, current] = await Promise.all([
          store.revisions(policy),
          noticesOf(store, policy),
          revisionInForce(store, policy),
        ]);
        return revisions.map(({ number, hash, text, recordedOn, recordedBy, message }): LogLine => {
          const inForce = current?.number === number;
          const state =
            notices.find(({ revision }) => revision === number)?.state ?? (inForce ? 'in-force' : 'superseded');
          return {
            reference: `${policy}@${number}`,
            policy,
            revision: number,
            hash,
            recordedOn,
            recordedBy,
            message,
            words: parsePolicy(text).words,
            state,
            inForce,
          };
        });
      }),
    );
    return lines.flat();
  });
}
