/**
 * fairnotice as a library: the same core that the command line uses. Pure functions; no clock, disk or network.
 */
export { noticeWindow } from './core/calendar/notice-window.ts';
export type {
  Closure,
  Counting,
  IsoDate,
  Lead,
  LeadUnit,
  NoticeWindow,
  WindowDay,
  WindowRequest,
} from './core/calendar/types.ts';
export { assess } from './core/materiality/assess.ts';
export type { Assessment, CategoryId, Direction, Finding, Level } from './core/materiality/types.ts';
export { parsePolicy } from './core/policy/parse-policy.ts';
export type { Block, BlockKind, Link, Policy, Section } from './core/policy/types.ts';
export { promises } from './core/promise/read-promises.ts';
export type { Channel, Exclusion, NoticePromise, PromiseReading, PromiseTrigger } from './core/promise/types.ts';
export { redlineHtml } from './core/redline/formats/html.ts';
export { redlineJson } from './core/redline/formats/json.ts';
export { redline } from './core/redline/redline.ts';
export { redlineOfTexts } from './core/redline/redline-of-texts.ts';
export type {
  Change,
  ChangeKind,
  Edit,
  EditOp,
  FormattingDifference,
  Redline,
  RedlineStats,
} from './core/redline/types.ts';
export { Refusal, type RefusalKind } from './core/refusal.ts';
