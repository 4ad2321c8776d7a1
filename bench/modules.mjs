import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileModules } from '../build/compile-modules.mjs';

/**
 * Loads modules that the bundled program does not offer one by one, such as `core/redline/comparing/redline.js`: from `folder`, else from the
 * folder that FAIRNOTICE_MODULES names (bench/all.mjs compiles once for all), else from the sources, compiled as they are now.
 */
export function moduleLoader(folder = process.env.FAIRNOTICE_MODULES) {
  const modules = resolve(folder ?? compileModules());
  return (path) => import(pathToFileURL(join(modules, 'src', path)).href);
}
