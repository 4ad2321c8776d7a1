import { openObjectReader } from './object-reader.ts';

/** The bytes of a file as it is in the index, `path` from the top of the repository; null where it is not there. */
export async function readStaged(folder: string, path: string): Promise<Buffer | null> {
  const reader = openObjectReader(folder);
  try {
    const [bytes] = await reader.read([stagedName(path)]);
    return bytes ?? null;
  } finally {
    reader.close();
  }
}

/** The name under which git knows the file at `path` (from the top of the repository) in the index. */
export function stagedName(path: string): string {
  // Stage 0 is named, so that a path such as "1:notes" is not read as a stage.
  return `:0:${path}`;
}
