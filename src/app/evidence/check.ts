import { Refusal } from '../../core/refusal.ts';

/** One thing that was looked at. */
export interface Check {
  readonly ok: boolean;
  /** What was looked at. */
  readonly subject: string;
  /** What was found, in one sentence. */
  readonly finding: string;
  /** What to do; empty where it holds. */
  readonly remedy: string;
}

/** Runs one check: a Refusal it throws becomes its finding, so that the other checks still run. */
export async function checkThat(subject: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { ok: true, subject, finding: await look(), remedy: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ok: false,
      subject,
      finding: error.found === undefined ? error.message : `${error.message} (found: ${error.found})`,
      remedy: error.remedy,
    };
  }
}
