import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readText } from '../../shell/workspace/read-text.ts';
import { writeFileWhole } from '../../shell/workspace/write-file.ts';
import type { Session } from '../workspace/workspace.ts';
import type { WindowAnswer } from './window.ts';

/**
 * Writes a window as an iCalendar file, over an earlier one of its kind so that its entries move in calendars.
 *
 * @returns the file's path and whether anything in it changed.
 * @throws Refusal (usage) where the file holds something else, or cannot be written.
 */
export async function writeWindowCalendar(
  session: Session,
  { window, asked }: WindowAnswer,
  file: string,
): Promise<{ readonly path: string; readonly changed: boolean }> {
  const { windowCalendarFile } = await import('../../core/render/calendar-file/window-calendar-file.ts');
  const path = resolve(session.workingFolder, file);
  const previous = existsSync(path) ? await readText(path) : null;
  const text = windowCalendarFile({ window, asked, stamp: session.clock.now(), previous });
  return { path, changed: await writeFileWhole(path, text) };
}
