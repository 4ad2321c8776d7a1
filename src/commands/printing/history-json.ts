import { findingJson } from '../../app/questions/classify.ts';
import type { HistoryEvent } from '../../app/questions/history.ts';

/** A replayed history as `classify --history --json` prints it. */
export function historyJson(events: readonly HistoryEvent[]): Readonly<Record<string, unknown>> {
  const first = events.find((event) => event.kind === 'first');
  const end = events.find((event) => event.kind === 'end');
  return {
    rulesVersion: end?.rulesVersion,
    ...(end?.lexicon == null ? {} : { lexicon: end.lexicon }),
    first: first ? { name: first.text.name, date: first.text.date, message: first.text.message } : null,
    steps: events.flatMap((event) =>
      event.kind === 'step'
        ? [{ ...event.step, top: event.step.top === null ? null : findingJson(event.step.top) }]
        : [],
    ),
    unreadable: events.flatMap((event) =>
      event.kind === 'unreadable' ? [{ name: event.name, reason: event.reason }] : [],
    ),
    summary: end?.summary,
  };
}
