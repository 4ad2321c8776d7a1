import { resolve } from 'node:path';
import { assessWithLexicon } from '../../core/materiality/judging/assess-with-lexicon.ts';
import type { Lexicon } from '../../core/materiality/vocabulary/lexicon.ts';
import { carryDecisions } from '../../core/notice/deciding/carry-decisions.ts';
import { decidedOutcome } from '../../core/notice/deciding/decide-findings.ts';
import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Revision } from '../../core/notice/life/revision.ts';
import type { Amendment, Notice } from '../../core/notice/life/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { newConcealments } from '../../core/redline/concealing/new-concealments.ts';
import { Refusal } from '../../core/refusal.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import type { Store, StoreWriter } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { noticesOf, pendingNotices, recordedRevision, revisionInForce } from '../workspace/governing-revision.ts';
import { policySettings, type Workspace, withLockedStore } from '../workspace/workspace.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';
import type { RecordOutcome } from './record-outcome.ts';
import { recordTranslations } from './record-translations.ts';
import { refuseShortened } from './refuse-shortened.ts';
import { keepTranslations, lagOf, type WorkingTranslation, workingTranslations } from './translations.ts';
import { refuseUnknownNotices } from './unknown-notices.ts';

export interface RecordRequest {
  /** The only policy where it is undefined. */
  readonly slug: string | undefined;
  readonly message: string;
  /** True to wait behind the pending text as a second change, instead of replacing it. */
  readonly follow: boolean;
  /** True to take a text of which little is left; otherwise that is refused as an accident. */
  readonly shortened?: boolean;
}

/**
 * Records a policy's working text as the next revision, and begins its notice. The first text is taken as the one in force.
 * A text equal to the last recorded one changes nothing. An earlier notice without dates is replaced by the new one. One with
 * dates stays until the new one is scheduled, which then amends it, unless the new one is to follow it. What was decided on
 * either holds for the new one where the finding is the same.
 *
 * The configured translations are kept with the revision. Where only they changed, they are kept with the revision that is
 * there, as long as its notice has no dates.
 *
 * @throws Refusal: (usage) where a text is missing or cannot be read, or a translation changed that can change no more;
 * (attention) where `notices/` holds notices of the policy that the database does not know.
 */
export async function recordRevision(
  workspace: Workspace,
  { slug, message, follow, shortened = false }: RecordRequest,
): Promise<RecordOutcome> {
  const settings = policySettings(workspace, slug);
  const policy = parsePolicy(await readText(resolve(workspace.paths.folder, settings.file)));
  if (policy.words === 0) {
    throw new Refusal('usage', {
      message: `${settings.file} holds no policy text`,
      expected: 'the text of the policy in Markdown',
      found: 'no words',
      remedy: `put the text in force into ${settings.file} and run the command again`,
    });
  }
  const lexicon = await workspaceLexicon(workspace.paths.folder);
  const translations = await workingTranslations(workspace, settings.slug);
  return withLockedStore(workspace, 'record', async (store) => {
    await refuseUnknownNotices(workspace, store, settings.slug);
    const recorded = await store.revisions(settings.slug);
    const last = recorded.at(-1);
    const { at, today, actor } = workspace.occasion;
    const revision: Revision = {
      policy: settings.slug,
      number: (last?.number ?? 0) + 1,
      hash: policy.hash,
      text: policy.canonical,
      source: settings.file,
      recordedAt: at,
      recordedOn: today,
      recordedBy: actor,
      message,
    };
    if (!last) return recordFirst(workspace, store, revision, translations);
    const same = await sameText(store, revision, last);
    if (same) return recordTranslations(workspace, store, same, translations);
    if (!shortened) refuseShortened(policy, last, settings.file);
    return recordNext(workspace, store, revision, { follow, lexicon, translations });
  });
}

type Unchanged = Extract<RecordOutcome, { readonly kind: 'unchanged' }>;

/** The text is the last recorded one, or the one in force while another waits: nothing to record. */
async function sameText(store: Store, revision: Revision, last: Revision): Promise<Unchanged | null> {
  const pending = (await pendingNotices(store, revision.policy)).at(-1) ?? null;
  const current = await revisionInForce(store, revision.policy);
  if (pending !== null && current?.hash === revision.hash) return { kind: 'unchanged', revision: current, pending };
  const lastNotice = (await noticesOf(store, revision.policy)).find((notice) => notice.revision === last.number);
  const standing = lastNotice?.state !== 'withdrawn';
  if (last.hash === revision.hash && standing) return { kind: 'unchanged', revision: last, pending: null };
  return current?.hash === revision.hash ? { kind: 'unchanged', revision: current, pending: null } : null;
}

async function recordFirst(
  workspace: Workspace,
  store: Store,
  revision: Revision,
  translations: readonly WorkingTranslation[],
): Promise<RecordOutcome> {
  await store.write(workspace.occasion, async (writer) => {
    await addRevision(writer, revision, translations, { inForce: true });
  });
  const untranslated = translations.filter(({ text }) => text === null).map(({ locale }) => locale);
  return { kind: 'first', revision, untranslated, concealments: newConcealments(null, parsePolicy(revision.text)) };
}

interface NewTextSettings {
  readonly follow: boolean;
  readonly lexicon: Lexicon | null;
  readonly translations: readonly WorkingTranslation[];
}

async function recordNext(
  workspace: Workspace,
  store: Store,
  revision: Revision,
  { follow, lexicon, translations }: NewTextSettings,
): Promise<RecordOutcome> {
  const pending = await pendingNotices(store, revision.policy);
  const replaced = pending.filter(({ state }) => state === 'draft' || state === 'approved');
  const staying = pending.filter((notice) => !replaced.includes(notice)).at(-1);
  const current = await revisionInForce(store, revision.policy);
  const amended = follow ? undefined : staying;
  const baseNumber = amended?.baseRevision ?? staying?.revision ?? current?.number ?? 1;
  const base = await recordedRevision(store, revision.policy, baseNumber);
  const amends = amended && (await amendment(store, amended, revision, lexicon));
  const draft = draftNotice(base, revision, lexicon);
  const carried = carryDecisions(draft.assessment, amended ? [amended, ...replaced] : replaced);
  const decisions = draft.assessment.findings.flatMap(
    ({ id }) => carried.flatMap((from) => from.decisions).find(({ finding }) => finding === id) ?? [],
  );
  const outcome = decidedOutcome(draft.assessment, decisions);
  const notice: Notice = { ...draft, decisions, outcome, ...(amends ? { amends } : {}) };
  await store.write(workspace.occasion, async (writer) => {
    await addRevision(writer, revision, translations, { inForce: false });
    for (const old of replaced) {
      await writer.saveNotice({ ...old, state: nextState(old, 'withdraw'), endedOn: workspace.today });
      await writer.append('notice-withdrawn', old.id, { reason: `replaced by ${notice.id}` });
    }
    await writer.saveNotice(notice);
    await writer.append('notice-drafted', notice.id, {
      revision: revision.number,
      baseRevision: base.number,
      ...(amends ? { amends: { ...amends } } : {}),
      level: notice.assessment.level,
      newUse: notice.assessment.newUse,
      rulesVersion: notice.assessment.rulesVersion,
      findings: notice.assessment.findings.length,
      ...(lexicon === null ? {} : { lexicon: lexicon.hash }),
    });
    for (const { from, decisions: held } of carried) {
      const names = held.map(({ finding, by, at }) => ({ finding, by, at }));
      await writer.append('decisions-carried', notice.id, { from, decisions: names });
    }
  });
  const concealments = newConcealments(parsePolicy(base.text), parsePolicy(revision.text));
  return { kind: 'recorded', revision, notice, replaced, behind: await lagOf(workspace, store, notice), concealments };
}

/** How far the new text is from the pending one: only an editorial difference lets the clock run on. */
async function amendment(
  store: Store,
  pending: Notice,
  revision: Revision,
  lexicon: Lexicon | null,
): Promise<Amendment> {
  const text = await recordedRevision(store, pending.policy, pending.revision);
  const { level } = assessWithLexicon(redlineOfTexts(text.text, revision.text), lexicon);
  return { notice: pending.id, level };
}

async function addRevision(
  writer: StoreWriter,
  revision: Revision,
  translations: readonly WorkingTranslation[],
  { inForce }: { readonly inForce: boolean },
): Promise<void> {
  await writer.addRevision(revision);
  const { number, policy, hash, source, message } = revision;
  const kept = await keepTranslations(writer, revision, translations);
  await writer.append('revision-recorded', `${policy}@${number}`, {
    hash,
    source,
    message,
    inForce,
    ...(translations.length === 0 ? {} : { translations: kept }),
  });
}

/** The notice of a change, assessed and undecided. */
function draftNotice(base: Revision, revision: Revision, lexicon: Lexicon | null): Notice {
  const assessment = assessWithLexicon(redlineOfTexts(base.text, revision.text), lexicon);
  const { level, newUse, direction, categories } = assessment;
  return {
    id: `${revision.policy}-r${revision.number}`,
    policy: revision.policy,
    revision: revision.number,
    baseRevision: base.number,
    beforeHash: base.hash,
    afterHash: revision.hash,
    state: 'draft',
    assessment,
    decisions: [],
    outcome: { level, newUse, direction, categories },
    summary: '',
    approval: null,
    duties: null,
    window: null,
    override: null,
    hold: null,
    rendering: null,
    bannerSince: null,
    sequence: 0,
    announcedOn: null,
    inForceOn: null,
    endedOn: null,
  };
}
