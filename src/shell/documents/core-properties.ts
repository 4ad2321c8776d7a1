import { escapeHtml } from '../../core/redline/formats/html/html-escape.ts';
import type { Authorship } from './tracked-components.ts';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** The part of a Word file that names its title, author and time; the docx package would write the time of the machine. */
export function coreProperties(title: string, { author, date }: Authorship) {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(date)}</dcterms:${name}>`;
  const parts = [
    `<dc:title>${escapeHtml(title)}</dc:title>`,
    `<dc:creator>${escapeHtml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeHtml(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    time('created'),
    time('modified'),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    path: 'docProps/core.xml',
    data: `${head}<cp:coreProperties ${namespaces}>${parts.join('')}</cp:coreProperties>`,
  };
}
