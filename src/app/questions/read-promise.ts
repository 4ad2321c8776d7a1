import type { Disagreement, PromiseReading } from '../../core/promise/clause/types.ts';
import { disagreements } from '../../core/promise/owing/compare-promises.ts';
import { type DanglingReference, danglingReferences } from '../../core/promise/owing/dangling-references.ts';
import { promises } from '../../core/promise/reading/read-promises.ts';
import { type SiteScope, siteScope } from '../../core/promise/reading/read-sites.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import { hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { resolveText } from '../texts/resolve-text.ts';
import { configuredPromise, openWorkspace, policySettings, type Session } from '../workspace/workspace.ts';

/** What a text promises, and where the settings of the workspace say otherwise. */
export interface PromiseReport {
  readonly reference: string;
  readonly reading: PromiseReading;
  /** The sites that the text says it is for. */
  readonly sites: SiteScope;
  /** References of the promises to sections that are not there. */
  readonly dangling: readonly DanglingReference[];
  /** Empty outside a workspace, or where the settings state nothing. */
  readonly disagreements: readonly Disagreement[];
}

/** Reads the promise of a text reference (default: the text in force of the only policy). */
export async function readPromise(session: Session, reference: string | undefined): Promise<PromiseReport> {
  const workspace = hasWorkspace(session.folder) || reference === undefined ? await openWorkspace(session) : null;
  const wanted = reference ?? `${workspace === null ? '' : policySettings(workspace).slug}@in-force`;
  const { text } = await resolveText(session, wanted);
  const policy = parsePolicy(text);
  const reading = promises(policy);
  return {
    reference: wanted,
    reading,
    sites: siteScope(policy),
    dangling: danglingReferences(policy, reading),
    disagreements: workspace === null ? [] : disagreements(reading, configuredPromise(workspace)),
  };
}
