import type { TickAction } from '../../core/notice/planning/plan-tick.ts';

/** What an action would do, as the end of a sentence that begins with "would". */
export function describeAction(action: TickAction): string {
  switch (action.kind) {
    case 'announce':
      return `announce it${action.email ? ' and write its e-mails' : ''}${action.late ? ' (later than planned; the promise still holds)' : ''}`;
    case 'banner-on':
      return 'switch the banner on';
    case 'banner-off':
      return 'switch the banner off';
    case 'deliver':
      return `go on with ${action.outstanding} deliver${action.outstanding === 1 ? 'y' : 'ies'}`;
    case 'put-in-force':
      return `put it in force as of ${action.effectiveOn}`;
    case 'hold':
      return `hold it back: ${action.hold.reason}; earliest day ${action.hold.earliestEffectiveOn}`;
  }
}
