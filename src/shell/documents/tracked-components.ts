import type { IContext, IParagraphOptions, IXmlableObject, XmlComponent } from 'docx';
import type { Track, TrackedRun } from './tracked-paragraph.ts';

type Docx = typeof import('docx');

/** Who made the changes, and when, as Word shows it beside each. */
export interface Authorship {
  readonly author: string;
  /** ISO 8601 with time zone: `2026-11-24T09:00:00Z`. */
  readonly date: string;
}

/** Characters that XML does not allow. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

function attributes(entries: Readonly<Record<string, string | number>>): IXmlableObject {
  return { _attr: entries };
}

/**
 * The parts of WordprocessingML that the docx package has no class for: moves, and tracks inside tracks. `docx` is handed in
 * because it is loaded only when a Word file is written; `now` gives the time of the revisions that are made next.
 */
export function trackedComponents(docx: Docx, author: string, now: () => string) {
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  const revision = () => ({ id: nextId(), author, date: now() });
  const revisionAttributes = (id: number) => attributes({ 'w:id': id, 'w:author': author, 'w:date': now() });

  class Element extends docx.XmlComponent {
    constructor(name: string, children: readonly (XmlComponent | IXmlableObject | string)[]) {
      super(name);
      this.root.push(...children);
    }
  }

  /** Names the paragraph end's track as a move; the docx package knows insertions and deletions only. */
  class MovedParagraph extends docx.Paragraph {
    readonly #track: 'moveFrom' | 'moveTo';

    constructor(options: IParagraphOptions, track: 'moveFrom' | 'moveTo') {
      super({ ...options, run: { ...options.run, insertion: revision() } });
      this.#track = track;
    }

    override prepForXml(context: IContext): IXmlableObject | undefined {
      const xml = super.prepForXml(context);
      return xml === undefined ? undefined : renamed(xml, this.#track);
    }
  }

  const renamed = (xml: IXmlableObject, track: string): IXmlableObject => {
    const inside = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inside);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, own]) =>
          name === 'w:rPr' && Array.isArray(own)
            ? [name, own.map((part) => ('w:ins' in part ? { [`w:${track}`]: part['w:ins'] } : part))]
            : [name, own],
        ),
      );
    };
    return Object.fromEntries(
      Object.entries(xml).map(([name, children]) => [
        name,
        Array.isArray(children)
          ? children.map((child) => ('w:pPr' in child ? { 'w:pPr': inside(child['w:pPr']) } : child))
          : children,
      ]),
    );
  };

  const textRun = (text: string, isDeleted: boolean): XmlComponent => {
    const parts = text.replace(forbidden, '\ufffd').split(/(\n|\t)/u);
    const name = isDeleted ? 'w:delText' : 'w:t';
    return new Element(
      'w:r',
      parts.flatMap((part) => {
        if (part === '') return [];
        if (part === '\n') return [new Element('w:br', [])];
        if (part === '\t') return [new Element('w:tab', [])];
        return [new Element(name, [attributes({ 'xml:space': 'preserve' }), part])];
      }),
    );
  };

  const startParagraph = (options: IParagraphOptions, end: Track | null) => {
    switch (end) {
      case null:
        return new docx.Paragraph(options);
      case 'ins':
        return new docx.Paragraph({ ...options, run: { ...options.run, insertion: revision() } });
      case 'del':
        return new docx.Paragraph({ ...options, run: { ...options.run, deletion: revision() } });
      case 'moveFrom':
      case 'moveTo':
        return new MovedParagraph(options, end);
    }
  };

  return {
    revision,

    run({ track, text }: TrackedRun): XmlComponent {
      const run = textRun(text, track === 'del');
      return track === null ? run : new Element(`w:${track}`, [revisionAttributes(nextId()), run]);
    },

    /** The start and the end of a move's range. */
    range(track: 'moveFrom' | 'moveTo', name: string): readonly [XmlComponent, XmlComponent] {
      const id = nextId();
      const start = attributes({ 'w:id': id, 'w:author': author, 'w:date': now(), 'w:name': `move-${name}` });
      return [
        new Element(`w:${track}RangeStart`, [start]),
        new Element(`w:${track}RangeEnd`, [attributes({ 'w:id': id })]),
      ];
    },

    paragraph(options: IParagraphOptions, children: readonly XmlComponent[], end: Track | null) {
      const paragraph = startParagraph(options, end);
      for (const child of children) paragraph.addChildElement(child);
      return paragraph;
    },
  };
}
