import type { Notice } from '../notice/types.ts';
import { type DecidedFinding, decidedFindings } from './decided-findings.ts';
import { escapeMarkdown } from './plain-value.ts';
import { subjectOf } from './reader-words.ts';

/** More reasons than this on one subject are counted, not listed: the comparison shows them all. */
const reasonsPerSubject = 4;

/**
 * A summary for readers, in Markdown, from a notice's findings: one item a subject, material changes first, each with its
 * reasons; favourable changes and new uses of data already held are said to be such; minor changes in one item; editorial
 * ones in one sentence.
 */
export function defaultSummary(notice: Notice): string {
  const findings = decidedFindings(notice);
  const material = findings.filter(({ level }) => level === 'material');
  const minor = findings.filter(({ level }) => level === 'minor');
  if (material.length + minor.length === 0) {
    return 'We corrected or rearranged wording. What the text allows and promises stays the same.\n';
  }
  const items = [
    ...bySubject(material).map(([subject, group]) => `- **${subject}.** ${reasons(group)}`),
    ...(minor.length > 0
      ? [`- **${material.length > 0 ? 'Smaller changes' : 'Small changes'}.** ${reasons(minor)}`]
      : []),
  ];
  const editorial = findings.some(({ level }) => level === 'editorial');
  return `${items.join('\n')}\n${editorial ? '\nWe also corrected or rearranged wording without changing its meaning.\n' : ''}`;
}

function bySubject(findings: readonly DecidedFinding[]): readonly (readonly [string, readonly DecidedFinding[]])[] {
  const groups = new Map<string, DecidedFinding[]>();
  for (const decided of findings) {
    const subject = subjectOf(decided.finding);
    groups.set(subject, [...(groups.get(subject) ?? []), decided]);
  }
  return [...groups];
}

function reasons(findings: readonly DecidedFinding[]): string {
  const told = [...new Set(findings.map(reason))];
  const rest = told.length - reasonsPerSubject;
  return [
    ...told.slice(0, reasonsPerSubject),
    ...(rest > 0
      ? [
          `${rest} further ${rest === 1 ? 'change' : 'changes'} to this subject ${rest === 1 ? 'is' : 'are'} shown in the comparison.`,
        ]
      : []),
    ...(findings.some(({ newUse }) => newUse) ? ['This also concerns information that we already hold.'] : []),
  ].join(' ');
}

function reason({ finding }: DecidedFinding): string {
  const why = sentence(escapeMarkdown(finding.why.trim()));
  return finding.direction === 'favourable' ? `${why} This change is in your favour.` : why;
}

function sentence(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}
