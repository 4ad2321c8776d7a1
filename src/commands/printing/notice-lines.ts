import type { Finding } from '../../core/materiality/finding/types.ts';
import { describeLag, type TranslationLag } from '../../core/notice/life/translation-lag.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { describeDuties } from '../../core/notice/planning/describe-duties.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';
import { describeOutcome } from './describe-notice.ts';
import { paintedLevel } from './painted-level.ts';

/** A notice in full, line by line, for people. */
export function noticeLines(
  notice: Notice,
  terminal: Terminal,
  behind: readonly TranslationLag[] = [],
): readonly string[] {
  const { paint } = terminal;
  const { window, hold } = notice;
  return [
    `${paint.bold(notice.id)}  ${notice.state}  ${describeOutcome(notice.outcome)}`,
    `  compares ${notice.policy}@${notice.baseRevision} with ${notice.policy}@${notice.revision} (${notice.afterHash.slice(0, 12)})`,
    ...(notice.approval ? [`  approved by ${notice.approval.by} at ${notice.approval.at}`] : []),
    ...(window ? [`  notice ${window.noticeOn}, effective ${window.effectiveOn}`] : []),
    ...(notice.duties ? describeDuties(notice.duties).map((line) => `  ${line}`) : []),
    ...(notice.override ? [`  promise overridden by ${notice.override.by}: ${notice.override.reason}`] : []),
    ...behind.map((lag) => paint.yellow(`  behind: ${describeLag(lag)}`)),
    ...((notice.untranslated ?? []).length > 0
      ? [`  goes on without a translation: ${(notice.untranslated ?? []).join(', ')}`]
      : []),
    ...(hold
      ? [paint.yellow(`  held back since ${hold.since}: ${hold.reason}; earliest day ${hold.earliestEffectiveOn}`)]
      : []),
    '',
    ...notice.assessment.findings.flatMap((finding, index) => [
      ...findingLines(finding, index + 1, terminal),
      ...decisionLines(notice, finding),
    ]),
  ];
}

/** One finding: number, level, rule and place, then the reason and its sources. */
export function findingLines(finding: Finding, number: number, { paint }: Terminal): readonly string[] {
  const level = paintedLevel(finding.level, paint);
  const marks = [
    finding.direction,
    finding.newUse ? 'new use' : '',
    finding.needsReview ? 'a person must decide' : '',
  ].filter((mark) => mark !== '' && mark !== 'neutral');
  return [
    `${paint.bold(`${number}.`)} ${level}  ${finding.rule}${finding.category === null ? '' : ` · ${finding.category}`}${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}`,
    ...(finding.section.length > 0 ? [paint.dim(`   § ${finding.section.join(' › ')}`)] : []),
    `   ${finding.why}`,
    ...(finding.sources.length > 0 ? [paint.dim(`   Sources: ${finding.sources.join('; ')}`)] : []),
  ];
}

function decisionLines({ decisions }: Notice, { id }: Finding): readonly string[] {
  const decision = decisions.find(({ finding }) => finding === id);
  if (!decision) return [];
  const change =
    decision.verdict === 'confirmed' ? '' : ` to ${decision.level}${decision.newUse ? ' with new use' : ''}`;
  return [`   ${decision.verdict}${change} by ${decision.by}${decision.reason === '' ? '' : `: ${decision.reason}`}`];
}
