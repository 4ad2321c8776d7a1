import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

// Start-up is mostly the opening of files, and each of these packages is up to 200 of them. The others stay dependencies: they
// bring native code (better-sqlite3), or only commands that run for longer load them.
const inlined = new Set(['chalk', 'commander', 'kysely', 'yaml', 'zod']);

/**
 * Bundles bin/fairnotice.ts and src/index.ts into `out`. What a dynamic `import()` names keeps a file of its own, under the path
 * of its source; what several of them share lies in chunks/. Names are not shortened, so that a stack can be read.
 *
 * @returns the names of the packages whose code is in the output.
 */
export async function bundleProgram(root, out) {
  const bundle = await rolldown({
    cwd: root,
    input: { 'bin/fairnotice': 'bin/fairnotice.ts', 'src/index': 'src/index.ts' },
    platform: 'node',
    external: isExternal,
    // yaml gives Node its CommonJS build, which takes twice as long to load as the same code in modules.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') } },
    onLog(level, { message }) {
      if (level === 'warn') throw new Error(`bundling: ${message}`);
    },
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => fileNameOf(root, chunk),
    codeSplitting: { groups: chunkGroups(root) },
  });
  await bundle.close();
  for (const { fileName, imports = [] } of output) {
    // The program waits in its first file until the command is done: a command that needed that file would wait for ever.
    if (imports.includes('bin/fairnotice.js')) throw new Error(`${fileName} imports the program's first file`);
  }
  const packages = output.flatMap(({ moduleIds = [] }) => moduleIds.map((id) => packageOfFile(root, id)));
  return { inlinedPackages: [...new Set(packages.filter((name) => name !== null))].sort() };
}

/** What every start of the program loads goes into few files, every package into its own; the rest is left to the bundler. */
function chunkGroups(root) {
  const reached = new Map();
  const isNeededBy = (entry, id, graph) => {
    if (!reached.has(entry)) reached.set(entry, staticallyReached(join(root, entry), graph));
    return id !== join(root, entry) && reached.get(entry).has(id);
  };
  const isNeededBySome = (entries, id, graph) => entries.some((entry) => isNeededBy(entry, id, graph));
  const [program, context, library] = ['bin/fairnotice.ts', 'src/commands/open-context.ts', 'src/index.ts'];
  const groups = [
    // Apart from the command line, so that the library does not load that.
    (id, graph) => isNeededBySome([program, context], id, graph) && isNeededBy(library, id, graph) && 'foundation',
    (id, graph) => isNeededBy(program, id, graph) && 'command-line',
    (id, graph) => isNeededBy(context, id, graph) && 'command-context',
    (id) => packageOfFile(root, id),
  ];
  return groups.map((name, index) => ({
    debugName: `group ${index}`,
    priority: groups.length - index,
    name: (id, graph) => name(id, graph) || null,
  }));
}

function staticallyReached(entry, graph, reached = new Set()) {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  for (const id of graph.getModuleInfo(entry)?.importedIds ?? []) staticallyReached(id, graph, reached);
  return reached;
}

function isExternal(id) {
  return /^[a-z@]/i.test(id) && !inlined.has(packageOf(id));
}

function fileNameOf(root, { name, facadeModuleId }) {
  if (facadeModuleId?.startsWith(join(root, 'src'))) return relative(root, facadeModuleId).replace(/\.ts$/, '.js');
  return `chunks/${packageOfFile(root, facadeModuleId ?? '') ?? name}.js`;
}

/** The package that a file is of; null for our own, wherever the project lies. */
function packageOfFile(root, path) {
  if (path.startsWith(join(root, 'src')) || path.startsWith(join(root, 'bin'))) return null;
  const at = path.lastIndexOf('/node_modules/');
  return at < 0 ? null : packageOf(path.slice(at + '/node_modules/'.length));
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
