import { isAbsolute, relative, sep } from 'node:path';

/** True where `path` is `folder` itself or lies under it. Both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
