import { type Relationship, relationshipsOf } from './relationships.ts';
import type { WordParts } from './wordParts.ts';
import { child, type XmlElement } from './xmlElement.ts';

/** A part with running text, and where its links lead. */
export type Story = { readonly root: XmlElement; readonly leadsTo: readonly Relationship[] };

/** A Word file, read and not yet understood. */
export type WordFile = {
  readonly main: Story;
  readonly footnotes: Story | null;
  readonly endnotes: Story | null;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly headersAndFooters: readonly XmlElement[];
  /** A chart or diagram, by the id under which the text shows it. */
  readonly drawn: (id: string | undefined) => XmlElement | null;
};

/** Finds the parts of a Word file by their relationships, whatever they are called; null when it has no text. */
export function wordFile(parts: WordParts): WordFile | null {
  const mainPart = targetsOf(relationshipsOf(parts, ''), 'officeDocument')[0] ?? 'word/document.xml';
  const main = storyOf(parts, mainPart);
  if (main === null || child(main.root, 'w:body') === undefined) return null;
  const { leadsTo } = main;
  const named = (type: string) => targetsOf(leadsTo, type)[0] ?? `word/${type}.xml`;
  return {
    main,
    footnotes: storyOf(parts, named('footnotes')),
    endnotes: storyOf(parts, named('endnotes')),
    styles: parts.get(named('styles')) ?? null,
    numbering: parts.get(named('numbering')) ?? null,
    comments: parts.get(named('comments')) ?? null,
    headersAndFooters: [...targetsOf(leadsTo, 'header'), ...targetsOf(leadsTo, 'footer')].flatMap(
      (part) => parts.get(part) ?? [],
    ),
    drawn: (id) => parts.get(leadsTo.find((one) => one.id === id)?.target ?? '') ?? null,
  };
}

function storyOf(parts: WordParts, part: string): Story | null {
  const root = parts.get(part);
  return root === undefined ? null : { root, leadsTo: relationshipsOf(parts, part) };
}

function targetsOf(relationships: readonly Relationship[], type: string): readonly string[] {
  return [...new Set(relationships.filter((one) => one.type === type).map(({ target }) => target))];
}
