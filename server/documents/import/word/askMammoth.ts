import type { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { plainBlocks } from './plainStory.ts';
import type { Relationship } from './relationships.ts';
import type { StoryContext } from './storyContext.ts';
import type { Story, WordFile } from './wordFile.ts';
import type { WordText } from './wordModel.ts';
import { tag } from './writeXml.ts';
import { child, elementsOf } from './xmlElement.ts';

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/**
 * Lets mammoth read fields, merged cells, notes and symbols. It gets parts that we have written ourselves, in
 * place of a file, and is asked for its view of the text: its HTML would lose numbers and merge lists. Null
 * for a text that it cannot make sense of.
 */
export async function askMammoth(file: WordFile, context: StoryContext): Promise<WordText | null> {
  const parts = partsFor(file, context);
  const seen: WordText[] = [];
  const input = {
    file: {
      exists: (path: string) => parts.has(path),
      read: async (path: string) => parts.get(path) ?? '',
    },
  };
  try {
    // mammoth takes an opened file too, which its types do not say.
    await mammoth.convertToHtml(input as unknown as { buffer: Buffer }, {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (whole: WordText) => {
        seen.push(whole);
        return { ...whole, children: [] };
      },
    });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
  return seen[0] ?? null;
}

function partsFor(
  { main, footnotes, endnotes }: WordFile,
  context: StoryContext,
): ReadonlyMap<string, string> {
  const body = plainBlocks(elementsOf(child(main.root, 'w:body')), { ...context, leadsTo: main.leadsTo });
  return new Map([
    ['word/document.xml', tag('w:document', namespaces, tag('w:body', {}, body))],
    ['word/_rels/document.xml.rels', linksOf(main.leadsTo)],
    ...notesPart('footnote', footnotes, context),
    ...notesPart('endnote', endnotes, context),
    // Last: by now every kind of paragraph has its name.
    ['word/styles.xml', stylesFor(context.kinds.names)],
  ]);
}

function notesPart(
  name: 'footnote' | 'endnote',
  story: Story | null,
  context: StoryContext,
): readonly (readonly [string, string])[] {
  if (story === null) return [];
  const notes = elementsOf(story.root).flatMap((note) => {
    // Typed notes are the lines that divide notes from the text.
    if (note.name !== `w:${name}` || (note.attributes['w:type'] ?? 'normal') !== 'normal') return [];
    const blocks = plainBlocks(elementsOf(note), { ...context, leadsTo: story.leadsTo });
    return [tag(note.name, { 'w:id': note.attributes['w:id'] }, blocks)];
  });
  return [
    [`word/${name}s.xml`, tag(`w:${name}s`, namespaces, notes.join(''))],
    [`word/_rels/${name}s.xml.rels`, linksOf(story.leadsTo)],
  ];
}

function linksOf(leadsTo: readonly Relationship[]): string {
  const links = leadsTo.filter(({ type }) => type === 'hyperlink');
  const written = links.map(({ id, type, target }) =>
    tag('Relationship', { Id: id, Type: type, Target: target }, ''),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return tag('Relationships', { xmlns }, written.join(''));
}

function stylesFor(names: readonly string[]): string {
  const styles = names.map((name) => tag('w:style', { 'w:type': 'paragraph', 'w:styleId': name }, ''));
  return tag('w:styles', namespaces, styles.join(''));
}
