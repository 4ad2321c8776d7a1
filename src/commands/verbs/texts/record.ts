import { recordRevision } from '../../../app/texts/record.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { describeLag } from '../../../core/notice/life/translation-lag.ts';
import { concealmentsTitle } from '../../../core/redline/concealing/concealments-told.ts';
import { placedConcealment } from '../../../core/redline/concealing/describe-concealment.ts';
import type { NewConcealment } from '../../../core/redline/concealing/new-concealments.ts';
import { type Context, printJson } from '../../context/context.ts';
import { describeOutcome } from '../../printing/describe-notice.ts';

/** `fairnotice record [policy]`. */
export async function record(
  context: Context,
  options: {
    readonly message?: string;
    readonly follow?: boolean;
    readonly shortened?: boolean;
    readonly json?: boolean;
  },
  policy?: string,
): Promise<number> {
  const { terminal, session } = context;
  const outcome = await recordRevision(await openWorkspace(session), {
    slug: policy,
    message: options.message ?? '',
    follow: options.follow === true,
    shortened: options.shortened === true,
  });
  const { revision } = outcome;
  const name = `${revision.policy}@${revision.number}`;
  if (options.json) {
    const { text: _text, ...facts } = revision;
    printJson(context, {
      outcome: outcome.kind,
      revision: facts,
      notice: outcome.kind === 'recorded' || outcome.kind === 'translated' ? outcome.notice : null,
      behind: outcome.kind === 'recorded' || outcome.kind === 'translated' ? outcome.behind : [],
      concealments: outcome.kind === 'recorded' || outcome.kind === 'first' ? outcome.concealments : [],
    });
    return 0;
  }
  switch (outcome.kind) {
    case 'unchanged':
      terminal.out(`Nothing to record: the working text is ${name}, word for word (${revision.hash.slice(0, 12)}).`);
      if (outcome.pending)
        terminal.say(
          `${outcome.pending.id} is still ${outcome.pending.state}; \`fairnotice withdraw ${outcome.pending.id}\` gives it up.`,
        );
      return 0;
    case 'first':
      terminal.out(`Recorded ${name} (${revision.hash.slice(0, 12)}) as the text in force.`);
      tellConcealments(context, revision.source, outcome.concealments);
      for (const locale of outcome.untranslated)
        terminal.out(terminal.paint.yellow(`There is no text in ${locale}; record again when there is.`));
      terminal.say(
        `Next: edit ${revision.source}, look at \`fairnotice diff\` and \`fairnotice classify\`, then \`fairnotice record\` again.`,
      );
      return 0;
    case 'translated':
      terminal.out(`Kept the text in ${outcome.locales.join(', ')} with ${name}.`);
      if (outcome.reopened) terminal.out(`${outcome.notice?.id} was approved, and needs to be approved again.`);
      for (const lag of outcome.behind) terminal.out(terminal.paint.yellow(`${name}: ${describeLag(lag)}`));
      return 0;
    case 'recorded': {
      const { notice, replaced } = outcome;
      terminal.out(
        `Recorded ${name} (${revision.hash.slice(0, 12)}) and began the notice ${notice.id}: ${describeOutcome(notice.outcome)}.`,
      );
      tellConcealments(context, revision.source, outcome.concealments);
      const { findings } = notice.assessment;
      if (notice.decisions.length > 0)
        terminal.out(
          `${notice.decisions.length} of ${findings.length} findings keep the decision that was taken on the same words.`,
        );
      for (const old of replaced) terminal.out(`${old.id} was ${old.state} and is replaced by it.`);
      if (notice.amends) {
        const { notice: pending, level } = notice.amends;
        terminal.out(
          level === 'editorial'
            ? `It differs from the pending ${pending} in form only: once approved and scheduled it takes that notice's place, and the clock runs on.`
            : `It differs from the pending ${pending} by a ${level} change: once approved and scheduled it takes that notice's place, and the clock starts again.`,
        );
      }
      for (const lag of outcome.behind)
        terminal.out(
          terminal.paint.yellow(
            `Behind: ${describeLag(lag)}. Bring it up to date and record again before \`schedule\`.`,
          ),
        );
      terminal.say(`Next: \`fairnotice review ${notice.id}\`, then \`fairnotice schedule ${notice.id}\`.`);
      return 0;
    }
  }
}

/** Where the file says something else than readers see. */
function tellConcealments({ terminal }: Context, source: string, places: readonly NewConcealment[]): void {
  if (places.length === 0) return;
  terminal.out(terminal.paint.yellow(`${concealmentsTitle(places.length)} of ${source}:`));
  for (const place of places) terminal.out(`  ${placedConcealment(place)}`);
}
