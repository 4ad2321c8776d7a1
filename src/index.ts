/**
 * fairnotice as a library: the same core that the command line uses. Pure functions; no clock, disk or network.
 */
export { noticeWindow } from './core/calendar/counting/notice-window.ts';
export type {
  Closure,
  Counting,
  IsoDate,
  Lead,
  LeadUnit,
  NoticeWindow,
  WindowDay,
  WindowRequest,
} from './core/calendar/days/types.ts';
export type { Assessment, Finding } from './core/materiality/finding/types.ts';
export { assess } from './core/materiality/judging/assess.ts';
export type { Channel, Exclusion, NoticePromise, PromiseReading, PromiseTrigger } from './core/promise/clause/types.ts';
export { promises } from './core/promise/reading/read-promises.ts';
export type {
  Change,
  ChangeKind,
  Edit,
  EditOp,
  FormattingDifference,
  Redline,
  RedlineStats,
} from './core/redline/change/types.ts';
export { redline } from './core/redline/comparing/redline.ts';
export { redlineOfTexts } from './core/redline/comparing/redline-of-texts.ts';
export { redlineHtml } from './core/redline/formats/html/html.ts';
export { redlineJson } from './core/redline/formats/plain/json.ts';
export { Refusal, type RefusalKind } from './core/refusal.ts';
export type { CategoryId, Direction, Level } from './core/terms.ts';
export type { Concealment, ConcealmentKind } from './core/text/policy/concealment.ts';
export type { Block, BlockKind, Link, Policy, Section } from './core/text/policy/types.ts';
export { parsePolicy } from './core/text/reading/parse-policy.ts';
export { visibleText } from './core/text/reading/visible-text.ts';
