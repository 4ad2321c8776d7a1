import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Redline } from '../../src/core/redline/change/types.ts';
import type { Policy } from '../../src/core/text/policy/types.ts';
import { redlineDocx } from '../../src/shell/documents/redline-docx.ts';
import { canUse } from '../machine-programs.ts';
import { arbitraryRedline } from '../redline/formats/arbitrary-redline.ts';
import { buildRedline, code, h, li, p } from '../redline/formats/build-redline.ts';
import { exampleRedline } from '../redline/formats/example-redline.ts';
import { exampleSentences } from '../redline/formats/example-sentences.ts';
import { exampleTable } from '../redline/formats/example-table.ts';
import { pandocTexts } from './pandoc-text.ts';
import { zipPart } from './zip-part.ts';

const revision = { author: 'A. Counsel', date: '2026-11-24T09:00:00Z' };

function textsOf({ blocks }: Policy): readonly string[] {
  return blocks.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
}

async function expectBothSides(redline: Redline): Promise<void> {
  const file = await redlineDocx(redline, revision);
  expect(pandocTexts(file, 'accept')).toEqual(textsOf(redline.after));
  expect(pandocTexts(file, 'reject')).toEqual(textsOf(redline.before));
}

async function documentXml(redline: Redline): Promise<string> {
  return zipPart(await redlineDocx(redline, revision), 'word/document.xml');
}

describe.runIf(canUse('pandoc'))('redlineDocx, read by pandoc', () => {
  it('gives the after text when all is accepted, the before text when all is rejected', async () => {
    await expectBothSides(exampleRedline);
  });

  it('does so for changes of every kind in any order, over hostile words', async () => {
    await fc.assert(fc.asyncProperty(arbitraryRedline, expectBothSides), { numRuns: 25 });
  });

  it('does so for a sentence that went elsewhere, and for table rows', async () => {
    await expectBothSides(exampleSentences);
    await expectBothSides(exampleTable);
  });

  it('gives both sides where every block is another', async () => {
    await expectBothSides(
      buildRedline([
        { kind: 'deleted', before: [h(1, 'Old')] },
        { kind: 'inserted', after: [p('New')] },
      ]),
    );
    await expectBothSides(buildRedline([{ kind: 'deleted', before: [p('All of it.')] }]));
    await expectBothSides(buildRedline([{ kind: 'inserted', after: [li('All of it.')] }]));
    await expectBothSides(buildRedline([]));
  });
});

describe('redlineDocx', () => {
  it('names the author and the time on every tracked change, each with an id of its own', async () => {
    const xml = await documentXml(exampleRedline);
    const tracked = xml.match(/<w:(?:ins|del|moveFrom|moveTo|pPrChange)\b[^>]*>/g) ?? [];
    expect(tracked.length).toBeGreaterThan(10);
    for (const tag of tracked) expect(tag).toMatch(/w:author="A. Counsel" w:date="2026-11-24T09:00:00Z"/);
    const ids = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|pPrChange|move\w+RangeStart)\b[^>]*w:id="(\d+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  });

  it('writes a move as a move: two named ranges, the runs and the paragraph ends', async () => {
    const xml = await documentXml(exampleRedline);
    const names = [...xml.matchAll(/<w:(moveFrom|moveTo)RangeStart\b[^>]*w:name="([^"]*)"/g)].map(([, track, name]) => [
      track,
      name,
    ]);
    expect(names).toEqual([
      ['moveFrom', names[0]?.[1]],
      ['moveTo', names[0]?.[1]],
    ]);
    for (const track of ['moveFrom', 'moveTo']) {
      expect(xml).toMatch(new RegExp(`<w:rPr><w:${track} [^>]*/></w:rPr></w:pPr><w:${track}RangeStart `));
      expect(xml).toMatch(new RegExp(`<w:${track} [^>]*><w:r><w:t xml:space="preserve">You may object`));
      expect(xml.match(new RegExp(`<w:${track}RangeEnd `, 'g'))).toHaveLength(1);
    }
  });

  it('writes a sentence that went elsewhere as a move inside its paragraphs, the same words at both ends', async () => {
    const xml = await documentXml(exampleSentences);
    const moved = ['moveFrom', 'moveTo'].map((track) =>
      [...xml.matchAll(new RegExp(`<w:${track} [^>]*><w:r><w:t[^>]*>([^<]*)`, 'g'))].map(([, text]) => text).join(''),
    );
    expect(moved).toEqual(new Array(2).fill('You may ask us at any time to delete your .'));
    expect(xml.match(/<w:moveFromRangeStart [^>]*w:name="move-s1"/g)).toHaveLength(1);
    expect(xml.match(/<w:move(?:From|To)RangeEnd /g)).toHaveLength(2);
    expect(xml).toContain('<w:delText xml:space="preserve">faxes</w:delText>');
  });

  it('lets no edit of a table row run from one cell into the next', async () => {
    const xml = await documentXml(exampleTable);
    expect(xml).toMatch(/misuses the service<\/w:t><\/w:r><\/w:ins><w:r><w:t xml:space="preserve"> \| <\/w:t>/);
  });

  it.runIf(canUse('pandoc'))('keeps the edits inside a move', async () => {
    const edits = [
      ['=', 'We keep faxes '],
      ['-', '30'],
      ['+', '90'],
      ['=', ' days.'],
    ] as const;
    const redline = buildRedline([
      { kind: 'moved', before: [p('We keep faxes 30 days.')], after: [p('We keep faxes 90 days.')], edits, to: 1 },
      { before: [p('Between.')] },
    ]);
    await expectBothSides(redline);
    const xml = await documentXml(redline);
    // In the place it left, and no track inside another: LibreOffice does not read those.
    expect(xml).toMatch(/<w:moveFromRangeStart [^>]*>.*<w:del [^>]*><w:r><w:delText xml:space="preserve">30</);
    expect(xml).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo) [^>]*><w:(?:ins|del|moveFrom|moveTo) /);
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t xml:space="preserve">90</);
  });

  it('keeps apart in time what an untouched border divides, as LibreOffice joins it otherwise', async () => {
    const redline = buildRedline([
      {
        kind: 'replaced',
        before: [p('We keep faxes.')],
        after: [p('We keep faxes. For a year.')],
        edits: [
          ['=', 'We keep faxes.'],
          ['+', ' For a year.'],
        ],
      },
      { kind: 'inserted', after: [p('Then we burn them.')] },
    ]);
    const xml = await documentXml(redline);
    const times = [...xml.matchAll(/<w:ins [^>]*w:date="([^"]*)"[^>]*><w:r>/g)].map(([, time]) =>
      Date.parse(time ?? ''),
    );
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(120_000);
  });

  it('lets a change of heading level be rejected too', async () => {
    const edits = [['=', 'Sharing'] as const];
    const redline = buildRedline([{ kind: 'reformatted', before: [h(2, 'Sharing')], after: [h(3, 'Sharing')], edits }]);
    expect(await documentXml(redline)).toMatch(
      /<w:pStyle w:val="Heading3"\/>.*<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="Heading2"\/>/,
    );
  });

  it('writes code with its line breaks, and no character that XML forbids', async () => {
    const xml = await documentXml(
      buildRedline([{ before: [code('one\n\ttwo')] }, { before: [p('a\u0000b\u001bc\ud800d')] }]),
    );
    expect(xml).toContain('one</w:t><w:br/><w:tab/><w:t xml:space="preserve">two');
    expect(xml).toContain('a\ufffdb\ufffdc\ufffdd');
  });

  it('gives the same bytes for the same redline, whenever it is written', async () => {
    const once = await redlineDocx(exampleRedline, revision);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    try {
      expect(Buffer.from(await redlineDocx(exampleRedline, revision)).equals(Buffer.from(once))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    const core = zipPart(once, 'docProps/core.xml');
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-24T09:00:00Z<');
    expect(core).toContain('<dc:title>Harbourfax privacy policy</dc:title><dc:creator>A. Counsel</dc:creator>');
  });

  it('prints the markers as the policy wrote them', async () => {
    const file = await redlineDocx(buildRedline([{ before: [li('first', 1, 'iv)'), li('second', 2, '-')] }]), revision);
    const numbering = zipPart(file, 'word/numbering.xml');
    expect(numbering).toContain('w:val="iv)"');
    expect(numbering).toContain('w:val="•"');
  });
});
