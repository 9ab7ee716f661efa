import { type ZipEntry, zipFile } from './zipFile.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** The entries of a Word file with this text, and these parts beside it under `word/`. */
export function wordEntries(body: string, parts: Readonly<Record<string, string>> = {}): readonly ZipEntry[] {
  const rels = '_rels/.rels';
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: rels, data: relationships([['r1', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', data: part('document', `<w:body>${body}</w:body>`) },
    ...Object.entries(parts).map(([name, data]) => ({ name: `word/${name}`, data })),
  ];
}

/** A Word file with this text. */
export function wordFileOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipFile(wordEntries(body, parts));
}

export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces}>${content}</w:${name}>`;
}

type Target = readonly [id: string, type: string, target: string, mode?: 'External'];

export function relationships(targets: readonly Target[]): string {
  const written = targets.map(([id, type, target, mode]) => {
    const outside = mode ? ` TargetMode="${mode}"` : '';
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${outside}/>`;
  });
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${xmlns}">${written.join('')}</Relationships>`;
}

/** A run: words, and how they are set. */
export function r(words: string, settings = ''): string {
  return `<w:r><w:rPr>${settings}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph with this content and these properties; bare words become a run. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`;
}

export function styled(words: string, style: string): string {
  return p(words, `<w:pStyle w:val="${style}"/>`);
}

export function listed(words: string, numId: number, level = 0): string {
  return p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}
