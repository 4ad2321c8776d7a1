import type { Notice } from '../../notice/life/types.ts';
import { escapeMarkdown } from '../markdown/plain-value.ts';
import { type DecidedFinding, decidedFindings } from './decided-findings.ts';
import { quotedWords } from './quoted-words.ts';
import { readerSentence, rewordedSentence } from './reader-sentences.ts';
import { subjectOf } from './reader-words.ts';

/** More places than this on one subject are counted, not quoted: the comparison shows them all. */
const quotesPerSubject = 4;

/** A line break inside an item of the inner list. */
const hardBreak = '\\\n    ';

/**
 * A summary for readers, in Markdown, from a notice's findings: one item a subject, material changes first, each with plain
 * sentences and the old and new words, quoted once; favourable changes and new uses of data already held are said to be such;
 * minor changes in one item; editorial ones in one sentence. The findings' own reasons are for those who review them and are
 * not repeated.
 */
export function defaultSummary(notice: Notice): string {
  const findings = decidedFindings(notice);
  const material = findings.filter(({ level }) => level === 'material');
  const minor = findings.filter(({ level }) => level === 'minor');
  if (material.length + minor.length === 0) {
    return 'We corrected or rearranged wording. What the text allows and promises stays the same.\n';
  }
  const shown = new Set<string>();
  const items = bySubject(material).map(([subject, group]) => item(subject, sentencesOf(group), group, shown));
  if (minor.length > 0) {
    const subject = material.length > 0 ? 'Smaller changes' : 'Small changes';
    const sentences =
      minor.length === 1
        ? sentencesOf(minor)
        : [`The wording changes in ${minor.length}${material.length > 0 ? ' other' : ''} places.`];
    items.push(item(subject, sentences, minor, shown));
  }
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

/** What the texts say, each sentence once; what is in the reader's favour where all of it is; and whether held data is concerned. */
function sentencesOf(findings: readonly DecidedFinding[]): readonly string[] {
  const sentences = [...new Set(findings.map(({ finding }) => readerSentence(finding)))];
  const telling = sentences.filter((sentence) => sentence !== rewordedSentence);
  return [
    ...(telling.length > 0 ? telling : sentences),
    ...(isFavourable(findings)
      ? [findings.length === 1 ? 'This is in your favour.' : 'These changes are in your favour.']
      : []),
    ...(findings.some(({ newUse }) => newUse) ? ['This also concerns information that we already hold.'] : []),
  ];
}

/** One subject. Adds the words that it quotes to `shown`, and does not quote those that are there. */
function item(
  subject: string,
  sentences: readonly string[],
  findings: readonly DecidedFinding[],
  shown: Set<string>,
): string {
  const mark = !isFavourable(findings);
  const quotes = new Map<string, string>();
  let known = 0;
  for (const { finding } of findings) {
    const words = quotedWords(finding.before, finding.after).map(escapeMarkdown).join(hardBreak);
    if (words === '' || quotes.has(words)) continue;
    if (shown.has(words)) known++;
    else quotes.set(words, mark && finding.direction === 'favourable' ? `${words} (in your favour)` : words);
  }
  const lines = [...quotes].slice(0, quotesPerSubject);
  for (const [words] of lines) shown.add(words);
  const rest = quotes.size - lines.length;
  const closing =
    rest > 0
      ? [`${rest} more ${rest === 1 ? 'place is' : 'places are'} shown in the comparison of the two texts.`]
      : lines.length === 0 && known > 0
        ? ['The words are quoted above.']
        : [];
  return [
    `- **${subject}.** ${sentences.join(' ')}`,
    ...[...lines.map(([, line]) => line), ...closing].map((line) => `  - ${line}`),
  ].join('\n');
}

function isFavourable(findings: readonly DecidedFinding[]): boolean {
  return findings.every(({ finding }) => finding.direction === 'favourable');
}
