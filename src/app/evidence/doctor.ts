import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPending } from '../../core/notice/life/life-cycle.ts';
import { windowFor } from '../../core/notice/planning/plan-schedule.ts';
import { disagreements } from '../../core/promise/owing/compare-promises.ts';
import { danglingReferences, describeDangling } from '../../core/promise/owing/dangling-references.ts';
import { promises } from '../../core/promise/reading/read-promises.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Policy } from '../../core/text/policy/types.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import type { Store } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { checkLastTick } from '../notice/last-tick.ts';
import { translationFiles } from '../texts/translations.ts';
import { refuseUnknownNotices } from '../texts/unknown-notices.ts';
import { revisionInForce } from '../workspace/governing-revision.ts';
import {
  configuredPromise,
  countingRules,
  openWorkspace,
  type Session,
  type Workspace,
  withStore,
} from '../workspace/workspace.ts';
import { type Check, checkThat } from './check.ts';
import { checkTranslations } from './check-translations.ts';
import { checkLedger, checkRevisions } from './verify-store.ts';
import { checkTables } from './verify-tables.ts';

/** Looks at everything that the main job needs, and says of each what was found. Changes nothing. */
export async function examine(session: Session): Promise<readonly Check[]> {
  const opened: Workspace[] = [];
  const checks = [
    await checkThat('Node', async () => checkNode(process.versions.node)),
    await checkThat('settings', async () => {
      const workspace = await openWorkspace(session);
      opened.push(workspace);
      return `time zone ${workspace.configuration.organisation.timeZone}, today is ${workspace.today}`;
    }),
  ];
  const [workspace] = opened;
  return workspace ? [...checks, ...(await examineWorkspace(workspace))] : checks;
}

function checkNode(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 17)) return version;
  throw new Refusal('attention', {
    message: 'Node is too old',
    expected: '20.17 or newer',
    found: version,
    remedy: 'install a newer Node',
  });
}

async function examineWorkspace(workspace: Workspace): Promise<readonly Check[]> {
  const policies = Object.entries(workspace.configuration.policies);
  const checks: Check[] = [];
  for (const [slug, { file }] of policies) {
    checks.push(await checkThat(`policy ${slug}`, () => checkPolicy(workspace, file)));
  }
  checks.push(await checkThat('calendar', async () => checkCalendar(workspace)));
  checks.push(await checkThat('templates', () => checkTemplates(workspace)));
  checks.push(await checkThat('recipients', () => checkRecipients(workspace)));
  checks.push(await checkThat('git hook', () => checkHook(workspace)));
  if (!existsSync(workspace.paths.database)) {
    return [
      ...checks,
      { ok: false, subject: 'database', finding: 'there is none yet', remedy: 'run `fairnotice record`' },
    ];
  }
  const stored = await checkThat('database', () => withStore(workspace, async () => 'opens'));
  if (!stored.ok) return [...checks, stored];
  return withStore(workspace, async (store) => [...checks, stored, ...(await examineStore(workspace, store))]);
}

async function examineStore(workspace: Workspace, store: Store): Promise<readonly Check[]> {
  const checks = [
    await checkThat('ledger', () => checkLedger(store)),
    await checkThat('recorded texts', () => checkRevisions(store)),
    await checkThat('tables', () => checkTables(store)),
    await checkThat('notice folders', () => refuseUnknownNotices(workspace, store)),
  ];
  for (const slug of Object.keys(workspace.configuration.policies)) {
    checks.push(await checkThat(`promise of ${slug}`, () => checkPromise(workspace, store, slug)));
    if (translationFiles(workspace, slug).length > 0)
      checks.push(await checkThat(`translations of ${slug}`, () => checkTranslations(workspace, store, slug)));
  }
  checks.push(await checkThat('notices', () => checkNotices(workspace, store)));
  checks.push(await checkThat('tick', async () => checkLastTick(workspace, await store.notices())));
  return checks;
}

async function checkPolicy({ paths }: Workspace, file: string): Promise<string> {
  const policy = parsePolicy(await readText(resolve(paths.folder, file)));
  refuseDangling(policy, file);
  const { words, title, sections } = policy;
  if (words > 0) return `${file}: ${title === '' ? 'untitled' : title}, ${words} words in ${sections.length} sections`;
  throw new Refusal('attention', { message: `${file} holds no policy text`, remedy: 'put the text there' });
}

function checkCalendar(workspace: Workspace): string {
  const rules = countingRules(workspace);
  const { warnings, calendarVersion } = windowFor({ amount: 30, unit: 'business-days' }, rules, {
    noticeOn: workspace.today,
  });
  const [first] = warnings;
  if (first === undefined)
    return `${rules.calendars.join(' + ')} (${calendarVersion}), ${rules.closures.length} closures of your own`;
  throw new Refusal('attention', {
    message: first,
    remedy: 'check the closures of those days by hand, or update fairnotice',
  });
}

async function checkTemplates(workspace: Workspace): Promise<string> {
  const [{ loadTemplates }, { checkAllTemplates }] = await Promise.all([
    import('../../shell/workspace/load-templates.ts'),
    import('../../core/render/templates/check-templates.ts'),
  ]);
  const templates = await loadTemplates(workspace.paths.templates);
  const locales = [...new Set(Object.values(workspace.configuration.policies).map(({ locale }) => locale))];
  const own = checkAllTemplates(templates, locales).filter(({ file }) => !file.startsWith('built-in:')).length;
  return own === 0 ? 'built-in' : `${own} of your own`;
}

async function checkRecipients({ paths, configuration: { email } }: Workspace): Promise<string> {
  const file = join(paths.folder, email.recipients);
  if (!existsSync(file)) return `no ${email.recipients}; needed only where a change must be told by e-mail`;
  const { readRecipients } = await import('../../shell/recipients/read-recipients.ts');
  let people = 0;
  for await (const recipient of readRecipients(file)) people += recipient.id === '' ? 0 : 1;
  return `${people} people in ${email.recipients}`;
}

async function checkHook({ paths }: Workspace): Promise<string> {
  const { hookState } = await import('../guard/hook.ts');
  return hookState(paths.folder);
}

async function checkPromise(workspace: Workspace, store: Store, slug: string): Promise<string> {
  const governing = await revisionInForce(store, slug);
  if (governing === null) return 'nothing recorded yet';
  const policy = parsePolicy(governing.text);
  refuseDangling(policy, `${slug}@${governing.number}`);
  const reading = promises(policy);
  const weaker = disagreements(reading, configuredPromise(workspace)).filter((disagreement) => disagreement.weaker);
  const [first] = weaker;
  if (first)
    throw new Refusal('attention', {
      message: first.message,
      remedy: `raise promise.${first.field} in fairnotice.yaml, or take it out`,
    });
  return reading.missing
    ? 'the text promises nothing about its own changes; the settings stand alone'
    : `${reading.promises.length} promises in ${slug}@${governing.number}; the settings are not weaker`;
}

function refuseDangling(policy: Policy, name: string): void {
  const [first] = danglingReferences(policy, promises(policy));
  if (!first) return;
  throw new Refusal('attention', {
    message: `${name}: ${describeDangling(first)}`,
    remedy: 'name the section by its title, or put it back: the text relies on it and no longer has it',
  });
}

async function checkNotices(workspace: Workspace, store: Store): Promise<string> {
  const pending = (await store.notices()).filter(isPending);
  const held = pending.find(({ hold }) => hold !== null);
  if (held?.hold)
    throw new Refusal('attention', {
      message: `${held.id} is held back: ${held.hold.reason}`,
      remedy: `\`fairnotice schedule ${held.id} --effective ${held.hold.earliestEffectiveOn}\``,
    });
  const stale = pending.find(
    ({ window, rendering, sequence, state }) =>
      state === 'scheduled' && window !== null && rendering?.sequence !== sequence,
  );
  if (stale)
    throw new Refusal('attention', {
      message: `${stale.id} is not rendered for the dates that are set`,
      remedy: `\`fairnotice render ${stale.id}\` and look at it before ${stale.window?.noticeOn}`,
    });
  const missing = pending.find(
    ({ id, rendering }) => rendering !== null && !existsSync(join(workspace.paths.notices, id, 'notice.json')),
  );
  if (missing)
    throw new Refusal('attention', {
      message: `notices/${missing.id} is gone`,
      remedy: `restore it from git, or \`fairnotice render ${missing.id}\``,
    });
  return pending.length === 0
    ? 'none pending'
    : `${pending.length} pending: ${pending.map(({ id, state }) => `${id} (${state})`).join(', ')}`;
}
