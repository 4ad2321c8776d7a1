import type { Registration } from '../context/registration.ts';
import { registerCalendar } from '../verbs/calendar/register-calendar.ts';
import { registerWindow } from '../verbs/calendar/register-window.ts';
import { registerCron } from '../verbs/cron/register-cron.ts';
import { registerCheck } from '../verbs/evidence/register-check.ts';
import { registerDoctor } from '../verbs/evidence/register-doctor.ts';
import { registerGitDiff } from '../verbs/evidence/register-git-diff.ts';
import { registerHook } from '../verbs/evidence/register-hook.ts';
import { registerLedger } from '../verbs/evidence/register-ledger.ts';
import { registerVerify } from '../verbs/evidence/register-verify.ts';
import { registerRender } from '../verbs/notice/register-render.ts';
import { registerReview } from '../verbs/notice/register-review.ts';
import { registerSchedule } from '../verbs/notice/register-schedule.ts';
import { registerStatus } from '../verbs/notice/register-status.ts';
import { registerTick } from '../verbs/notice/register-tick.ts';
import { registerWithdraw } from '../verbs/notice/register-withdraw.ts';
import { registerClassify } from '../verbs/reading/register-classify.ts';
import { registerDiff } from '../verbs/reading/register-diff.ts';
import { registerExplain } from '../verbs/reading/register-explain.ts';
import { registerPromise } from '../verbs/reading/register-promise.ts';
import { registerInit } from '../verbs/texts/register-init.ts';
import { registerLog } from '../verbs/texts/register-log.ts';
import { registerRecord } from '../verbs/texts/register-record.ts';
import { registerShow } from '../verbs/texts/register-show.ts';

/** How each command is added to the program, by its name, in the order of the help. */
export const registrations: ReadonlyMap<string, Registration> = new Map([
  ['init', registerInit],
  ['record', registerRecord],
  ['log', registerLog],
  ['show', registerShow],
  ['diff', registerDiff],
  ['classify', registerClassify],
  ['explain', registerExplain],
  ['promise', registerPromise],
  ['window', registerWindow],
  ['calendar', registerCalendar],
  ['review', registerReview],
  ['schedule', registerSchedule],
  ['withdraw', registerWithdraw],
  ['render', registerRender],
  ['tick', registerTick],
  ['status', registerStatus],
  ['cron', registerCron],
  ['check', registerCheck],
  ['hook', registerHook],
  ['git-diff', registerGitDiff],
  ['verify', registerVerify],
  ['ledger', registerLedger],
  ['doctor', registerDoctor],
]);
