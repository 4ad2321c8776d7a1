// Does LibreOffice's "accept all" of the Word redline give the after text, and its "reject all" the before text, paragraph by
// paragraph? Over real pairs that differ, with the built program, in one headless LibreOffice that ends with the run.
// Usage: node bench/redline/libreoffice.mjs [FOLDER] [N] [DIST]; FOLDER (default ../shared) holds materiality/dev/pairs, N (10)
// is how many pairs, spread over the folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '../shared', count = '10', dist = 'dist'] = process.argv.slice(2);
const pairs = resolve(folder, 'materiality/dev/pairs');
if (!existsSync(pairs)) skip(`no ${pairs}`);
const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
if (version.status !== 0)
  skip('no LibreOffice here (apt-get install --no-install-recommends libreoffice-writer-nogui)');
console.log(version.stdout.trim());

const { parsePolicy } = await import(pathToFileURL(resolve(dist, 'src/index.js')).href);
const program = resolve(dist, 'bin/fairnotice.js');
const work = mkdtempSync(join(tmpdir(), 'fairnotice-libreoffice-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

// Each line of the list: the document, what to do with its changes, where its paragraphs go, one after another with U+001E
// between. A mistake ends the program instead of waiting for somebody to read a message.
const macro = `
Sub ResolveAll(taskList As String)
  Dim files, reader, task, parts, reportStream
  On Error Goto Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(taskList))
  ' The end of the file is reported too early, so it has a last line of its own.
  task = reader.readLine()
  Do While task <> "end"
    parts = Split(task, "|")
    If UBound(parts) = 2 Then Resolve(files, parts(0), parts(1), parts(2))
    task = reader.readLine()
  Loop
  reader.closeInput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  reportStream = createUnoService("com.sun.star.io.TextOutputStream")
  reportStream.setOutputStream(files.openFileWrite(taskList & ".error"))
  reportStream.writeString(Error & " in line " & Erl)
  reportStream.closeOutput()
  StarDesktop.terminate()
End Sub

Sub Resolve(files, sourceUrl, commandUrl, targetUrl)
  Dim loadArguments(0) As New com.sun.star.beans.PropertyValue
  Dim noArguments()
  Dim wordDocument, dispatcher, writer, paragraphs, paragraph
  loadArguments(0).Name = "Hidden"
  loadArguments(0).Value = True
  wordDocument = StarDesktop.loadComponentFromURL(sourceUrl, "_blank", 0, loadArguments())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(wordDocument.CurrentController.Frame, commandUrl, "", 0, noArguments())
  writer = createUnoService("com.sun.star.io.TextOutputStream")
  writer.setOutputStream(files.openFileWrite(targetUrl))
  writer.setEncoding("UTF-8")
  paragraphs = wordDocument.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    writer.writeString(paragraph.getString() & Chr(30))
  Loop
  writer.closeOutput()
  wordDocument.close(True)
End Sub
`;

const profile = join(work, 'profile');
// LibreOffice makes its profile on the first start, and would replace a library that is there already.
office('--terminate_after_init');
const library = join(profile, 'user/basic/Standard');
const page = (root, body) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${root.split(':')[1]}.dtd">\n${body}\n`;
const escaped = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
writeFileSync(
  join(library, 'script.xlb'),
  page(
    'library:library',
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Redline"/></library:library>',
  ),
);
writeFileSync(
  join(library, 'Redline.xba'),
  page(
    'script:module',
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Redline" script:language="StarBasic">${escaped}</script:module>`,
  ),
);

const all = readdirSync(pairs)
  .filter((name) => name.endsWith('.before.md'))
  .map((name) => name.slice(0, -'.before.md'.length))
  .sort();
const step = Math.max(1, Math.floor(all.length / Number(count)));
const chosen = [];
for (let at = 0; at < all.length && chosen.length < Number(count); at += step) {
  // A pair without a change proves nothing; the next one is taken instead.
  const id = all.slice(at, at + step).find(hasChanges);
  if (id !== undefined) chosen.push(id);
}
const sides = [
  ['before', '.uno:RejectAllTrackedChanges'],
  ['after', '.uno:AcceptAllTrackedChanges'],
];
const tasks = chosen.flatMap((id) => {
  const source = join(work, `${id}.docx`);
  execFileSync(process.execPath, [program, '--quiet', 'diff', ...textsOf(id), '--author', 'Bench', '--out', source]);
  return sides.map(([side, command]) => ({ id, side, command, source, target: join(work, `${id}.${side}.txt`) }));
});
const list = join(work, 'tasks');
const lines = tasks.map(({ source, command, target }) => `${url(source)}|${command}|${url(target)}`);
writeFileSync(list, [...lines, 'end', '', ''].join('\n'));
const started = Date.now();
office(`macro:///Standard.Redline.ResolveAll("${url(list)}")`);
if (existsSync(`${list}.error`)) console.log(`the macro failed: ${readFileSync(`${list}.error`, 'utf8')}`);
let wrong = 0;
for (const { id, side, target } of tasks) {
  const expected = parsePolicy(readFileSync(join(pairs, `${id}.${side}.md`), 'utf8'))
    .blocks.map(({ text }) => collapsed(text))
    .filter(Boolean);
  const found = existsSync(target) ? readFileSync(target, 'utf8').split('\u001e').map(collapsed).filter(Boolean) : [];
  const at = expected.findIndex((text, index) => text !== found[index]);
  if (at < 0 && expected.length === found.length) continue;
  wrong += 1;
  const place = at < 0 ? expected.length : at;
  console.log(`${id} ${side}: paragraph ${place + 1} of ${expected.length} (${found.length} found)`);
  console.log(
    `  expected ${JSON.stringify(expected[place] ?? null)}\n  found    ${JSON.stringify(found[place] ?? null)}`,
  );
}
console.log(
  `${tasks.length - wrong} of ${tasks.length} texts (${chosen.length} pairs: ${chosen.join(', ')}) as they are, in ${((Date.now() - started) / 1000).toFixed(1)} s`,
);
process.exitCode = wrong === 0 ? 0 : 1;

function url(path) {
  return pathToFileURL(path).href;
}

/** Runs LibreOffice to its end, with a profile of its own; it is ended where it waits for somebody. */
function office(...words) {
  const args = [`-env:UserInstallation=${url(profile)}`, '--headless', '--norestore', '--nologo', ...words];
  // Not the wrapper script, which a time limit would end without its child.
  spawnSync(officeBinary(), args, { stdio: 'ignore', timeout: 180_000, killSignal: 'SIGKILL' });
}

function officeBinary() {
  const beside = join(
    dirname(realpathSync(execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim())),
    'soffice.bin',
  );
  return existsSync(beside) ? beside : 'soffice';
}

function skip(why) {
  console.log(`Skipped: ${why}.`);
  process.exit(0);
}

function textsOf(id) {
  return [join(pairs, `${id}.before.md`), join(pairs, `${id}.after.md`)];
}

function hasChanges(id) {
  const printed = execFileSync(process.execPath, [program, 'diff', ...textsOf(id), '--json'], { maxBuffer: 1 << 28 });
  return JSON.parse(printed).changes.filter(({ kind }) => kind !== 'reformatted').length > 1;
}

function collapsed(text) {
  return text.replace(/\s+/gu, ' ').trim();
}
