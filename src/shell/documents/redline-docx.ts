import type { ILevelsOptions, IParagraphOptions, XmlComponent } from 'docx';
import type { Redline } from '../../core/redline/change/types.ts';
import { markerShown } from '../../core/redline/formats/groups/wording.ts';
import type { Block } from '../../core/text/policy/types.ts';
import { coreProperties } from './core-properties.ts';
import { stampArchive } from './stamp-archive.ts';
import { type Authorship, trackedComponents } from './tracked-components.ts';
import type { Track, TrackedParagraph } from './tracked-paragraph.ts';
import { trackedParagraphs } from './tracked-paragraphs.ts';

export interface DocxOptions extends Authorship {
  /** The document's title. Default: the policy's title. */
  readonly title?: string;
}

const deepestLevel = 9;
const indentTwips = 400;

function depthOf({ level }: Block): number {
  return Math.min(deepestLevel, Math.max(1, level)) - 1;
}

/** A numbering for each marker and depth in use: the marker is printed as written, Word does not count. */
class Markers {
  readonly #references = new Map<string, { reference: string; levels: ILevelsOptions[] }>();

  referenceOf(block: Block): string {
    const [marker, level] = [markerShown(block), depthOf(block)];
    const key = `${level} ${marker}`;
    const known = this.#references.get(key);
    if (known !== undefined) return known.reference;
    const reference = `marker-${this.#references.size + 1}`;
    const indent = { left: indentTwips * (level + 1), hanging: Math.min(indentTwips, 160 + marker.length * 120) };
    // Percent signs would ask Word to count.
    const levels = [
      { level, format: 'bullet' as const, text: marker.replaceAll('%', ''), style: { paragraph: { indent } } },
    ];
    this.#references.set(key, { reference, levels });
    return reference;
  }

  get config() {
    return [...this.#references.values()];
  }
}

const line = { style: 'single', size: 4, space: 4, color: 'A6A6A6' } as const;
/** Neighbouring rows share one box, with a line between two of them. */
const rowBorder = { top: line, bottom: line, left: line, right: line, between: line };

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

/** Rows with the names of the columns: the row after them names them as its own. */
function isHeadRow({ kind, header }: Block, next: Block | undefined): boolean {
  return kind === 'row' && header === null && next?.kind === 'row' && next.header !== null;
}

function styleOf(block: Block, markers: Markers, headRows: ReadonlySet<Block>): IParagraphOptions {
  switch (block.kind) {
    case 'heading':
      return { heading: headings[Math.min(6, Math.max(1, block.level)) - 1] ?? 'Heading6' };
    case 'item':
      return { numbering: { reference: markers.referenceOf(block), level: depthOf(block), instance: 0 } };
    case 'quote':
      return { indent: { left: indentTwips } };
    case 'code':
      return { style: 'PolicyCode' };
    case 'row':
      return { style: headRows.has(block) ? 'PolicyHeadRow' : 'PolicyRow' };
    case 'paragraph':
    case 'html':
      return {};
  }
}

function paragraphOf(
  tracked: TrackedParagraph,
  components: ReturnType<typeof trackedComponents>,
  styled: (block: Block) => IParagraphOptions,
  openRanges: Map<string, XmlComponent>,
) {
  const children = tracked.runs.flatMap((run): readonly XmlComponent[] => {
    const own = components.run(run);
    if (run.move === undefined || (run.track !== 'moveFrom' && run.track !== 'moveTo')) return [own];
    const key = `${run.track} ${run.move.name}`;
    const parts = [own];
    if (run.move.begins) {
      const [start, close] = components.range(run.track, run.move.name);
      parts.unshift(start);
      openRanges.set(key, close);
    }
    const close = openRanges.get(key);
    if (run.move.ends && close !== undefined) parts.push(close);
    return parts;
  });
  const { move, end, former } = tracked;
  if (move !== null && (end === 'moveFrom' || end === 'moveTo')) {
    const key = `${end} ${move.name}`;
    if (move.begins) {
      const [start, close] = components.range(end, move.name);
      children.unshift(start);
      openRanges.set(key, close);
    }
    const close = openRanges.get(key);
    if (move.ends && close !== undefined) children.push(close);
  }
  const style = styled(tracked.block);
  const revision = former === undefined ? {} : { revision: { ...components.revision(), ...styled(former) } };
  return components.paragraph({ ...style, ...revision }, children, end);
}

/** Author and time as Word writes them: a name that XML can hold, whole seconds. */
function wordAuthorship({ author, date }: Authorship): Authorship {
  return {
    author: author.replace(/\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, ' ').trim() || 'unknown',
    date: new Date(date).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/**
 * The time of the revisions, paragraph after paragraph: the one given, or two minutes later. LibreOffice takes a change at the
 * end of one paragraph and a like one at the start of the next for a single change, with the untouched border between them,
 * where author and time (to the minute) are the same; rejecting it then joins the two paragraphs.
 */
function revisionTimes(date: string): { readonly now: () => string; begin(paragraph: TrackedParagraph): void } {
  const later = new Date(Date.parse(date) + 120_000).toISOString().replace(/\.\d+Z$/, 'Z');
  let now = date;
  let ends: 'in' | 'out' | null = null;
  return {
    now: () => now,
    begin({ runs, end }) {
      const starts = wayOf(runs.at(0)?.track ?? null);
      if (ends !== null && ends === starts) now = now === date ? later : date;
      ends = end === null ? wayOf(runs.at(-1)?.track ?? null) : null;
    },
  };
}

function wayOf(track: Track | null): 'in' | 'out' | null {
  if (track === null) return null;
  return track === 'ins' || track === 'moveTo' ? 'in' : 'out';
}

/**
 * The redline as a Word document with tracked changes by the author and at the time given, moves as Word's moves. Accepting
 * all changes gives the after text, rejecting all the before text, one paragraph a block (a table row is one paragraph in a
 * box, its cells joined by ` | `, for readers of Word files differ in what they make of a tracked row). The docx package is loaded on the first call. The same arguments
 * give the same bytes.
 */
export async function redlineDocx(redline: Redline, options: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const revision = wordAuthorship(options);
  const times = revisionTimes(revision.date);
  const components = trackedComponents(docx, revision.author, times.now);
  const markers = new Markers();
  const headRows = new Set(
    [redline.before, redline.after].flatMap(({ blocks }) =>
      blocks.filter((block, at) => isHeadRow(block, blocks[at + 1])),
    ),
  );
  const styled = (block: Block): IParagraphOptions => styleOf(block, markers, headRows);
  const openRanges = new Map<string, XmlComponent>();
  const children = trackedParagraphs(redline).map((tracked) => {
    times.begin(tracked);
    return paragraphOf(tracked, components, styled, openRanges);
  });
  const document = new docx.Document({
    features: { trackRevisions: true },
    numbering: { config: markers.config },
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120 } } } },
      paragraphStyles: [
        { id: 'PolicyCode', name: 'Policy Code', basedOn: 'Normal', run: { font: 'Consolas', size: 20 } },
        {
          id: 'PolicyRow',
          name: 'Policy Row',
          basedOn: 'Normal',
          paragraph: { spacing: { before: 40, after: 40 }, border: rowBorder },
        },
        { id: 'PolicyHeadRow', name: 'Policy Head Row', basedOn: 'PolicyRow', run: { bold: true } },
      ],
    },
    sections: [{ children }],
  });
  const title = options.title || redline.after.title || redline.before.title || 'Redline';
  const archive = await docx.Packer.toBuffer(document, undefined, [coreProperties(title, revision)]);
  return stampArchive(archive, new Date(options.date));
}
