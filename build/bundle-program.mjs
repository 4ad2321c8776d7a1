import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

// Start-up is mostly the opening of files, and each of these packages is up to 200 of them. The others stay dependencies: they
// bring native code (better-sqlite3), or only commands that run for longer load them.
const markdown = ['markdown-it', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro', 'parse5', 'entities'];
const inlined = new Set(['bidi-js', 'chalk', 'commander', 'kysely', 'yaml', 'zod', ...markdown]);
/** Packages that CommonJS cannot require on the oldest Node: taken into the program as well. */
const onlyModules = new Set(['marked']);

/**
 * Bundles the program into `out`/bin and the library into `out`/src. What a dynamic `import()` names keeps a file of its own,
 * under the path of its source; what several of them share lies in chunks/. Names are not shortened, so that a stack can be read.
 *
 * @returns the names of the packages whose code is in the output.
 */
export async function bundleProgram(root, out) {
  // As CommonJS, which Node starts a tenth sooner than modules: it reads each file at once and makes no modules of its own parts.
  const program = await bundle(root, {
    input: { fairnotice: 'bin/fairnotice.ts' },
    inlines: (name) => inlined.has(name) || onlyModules.has(name),
    plugins: [lightCommander(root)],
    output: { dir: join(out, 'bin'), format: 'cjs', codeSplitting: { groups: programGroups(root) } },
  });
  writeFileSync(join(out, 'bin', 'package.json'), '{ "type": "commonjs" }\n');
  const library = await bundle(root, {
    input: { index: 'src/index.ts' },
    inlines: (name) => inlined.has(name),
    output: { dir: join(out, 'src'), format: 'esm' },
  });
  const packages = [...program, ...library].flatMap(({ moduleIds = [] }) =>
    moduleIds.map((id) => packageOfFile(root, id)),
  );
  return { inlinedPackages: [...new Set(packages.filter((name) => name !== null))].sort() };
}

async function bundle(root, { input, inlines, plugins = [], output }) {
  const made = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external: (id, importer) => /^[a-z@]/i.test(id) && !inlines(packageOf(id)) && !isReplaced(root, id, importer),
    plugins,
    // yaml gives Node its CommonJS build, which takes twice as long to load as the same code in modules.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') } },
    onLog(level, { message }) {
      if (level === 'warn') throw new Error(`bundling: ${message}`);
    },
  });
  const chunkFileNames = (chunk) => fileNameOf(root, chunk);
  const written = await made.write({ entryFileNames: '[name].js', chunkFileNames, ...output });
  await made.close();
  return written.output;
}

/**
 * commander asks for two modules of Node that a short command is noticeably later for: one to start other programs as commands,
 * which ours are not, and one for the `process` that is there anyway.
 */
const instead = { 'node:child_process': 'module.exports = {};', 'node:process': 'module.exports = process;' };

function isReplaced(root, id, importer = '') {
  return id in instead && packageOfFile(root, importer) === 'commander';
}

function lightCommander(root) {
  const prefix = '\0instead of ';
  return {
    name: 'light-commander',
    resolveId: (id, importer) => (isReplaced(root, id, importer) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? instead[id.slice(prefix.length)] : null),
  };
}

/** What every command loads goes into one file, what counts days into another, every package into its own. */
function programGroups(root) {
  const reached = new Map();
  const isNeededBy = (entry, id, graph) => {
    if (!reached.has(entry)) reached.set(entry, staticallyReached(join(root, entry), graph));
    return reached.get(entry).has(id);
  };
  // Nearly every command opens a workspace.
  const always = ['bin/fairnotice.ts', 'src/commands/context/context.ts', 'src/app/workspace/workspace.ts'];
  const counting = ['src/core/calendar/counting/notice-window.ts', 'src/core/calendar/days/describe-lead.ts'];
  const groups = [
    (id, graph) => always.some((entry) => isNeededBy(entry, id, graph)) && 'command-line',
    (id, graph) => counting.some((entry) => isNeededBy(entry, id, graph)) && 'counting',
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

function fileNameOf(root, { name, facadeModuleId }) {
  if (facadeModuleId?.startsWith(join(root, 'src')))
    return relative(join(root, 'src'), facadeModuleId).replace(/\.ts$/, '.js');
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
