import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Everything that the TypeScript modules at `paths` (relative to `root`) export, for the build to use. */
export async function loadSources(root, paths) {
  // Below node_modules, so that the modules find their packages.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'fairnotice-build-'));
  try {
    const input = Object.fromEntries(paths.map((path, index) => [`module-${index}`, path]));
    const bundle = await rolldown({ cwd: root, input, platform: 'node', external: /^[a-z@]/i });
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
    await bundle.close();
    const modules = Object.keys(input).map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href));
    return Object.assign({}, ...(await Promise.all(modules)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
