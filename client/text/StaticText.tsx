import { memo, type ReactNode } from 'react';
import type { TextNode } from '../../shared/text/content.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { anchorOf } from './anchor.ts';
import { distinctKeys } from './distinctKeys.ts';
import type { DrawnPlace } from './drawnPlace.ts';
import { ProposedPart } from './passages/PassageParts.tsx';
import { isOwn, passageInsert, proposedOf } from './passages/passageNodes.ts';
import { StaticImage } from './StaticImage.tsx';
import { StaticInline } from './StaticInline.tsx';
import { StaticNotes } from './StaticNotes.tsx';
import { StaticTable } from './StaticTable.tsx';
import { sameNode } from './sameNode.ts';

type Props = {
  readonly content: TextNode;
  /** Whether headings and notes can be found by `#id`. Not for a second copy of a text on the same page. */
  readonly anchors?: boolean;
  /** How many notes stand before it, where it is part of a longer text. */
  readonly notesBefore?: number;
};

/**
 * A text without an editor: no ProseMirror, nothing that could write (C3). Only what is named here is
 * drawn; of anything else its words remain.
 */
export function StaticText({ content, anchors = true, notesBefore = 0 }: Props): ReactNode {
  const notes = notesOf(content);
  return (
    <>
      {blocksOf(content, { anchors, notesBefore })}
      {notes.length > 0 && <StaticNotes notes={notes} anchors={anchors} notesBefore={notesBefore} />}
    </>
  );
}

/** Some blocks of a text, without the notes that belong to them. */
export function StaticBlocks({
  blocks,
  place,
}: {
  blocks: readonly TextNode[];
  place: DrawnPlace;
}): ReactNode {
  return blocksOf({ type: 'doc', content: blocks }, place);
}

type BlockProps = { readonly node: TextNode; readonly place: DrawnPlace };

/** Live texts arrive whole, many times a second: a block that says the same is left alone. */
const Block = memo(DrawnBlock, sameBlock);

function sameBlock(before: BlockProps, after: BlockProps): boolean {
  return (
    before.place.anchors === after.place.anchors &&
    before.place.notesBefore === after.place.notesBefore &&
    sameNode(before.node, after.node)
  );
}

function DrawnBlock({ node, place }: BlockProps): ReactNode {
  const id = blockId(node);
  switch (node.type) {
    case 'paragraph':
      return (
        <p data-id={id} className={struckClass(node)}>
          <StaticInline node={node} place={place} />
        </p>
      );
    case 'heading':
      return heading(node, id, place);
    case 'blockquote':
      return <blockquote data-id={id}>{blocksOf(node, place)}</blockquote>;
    case 'bulletList':
      return <ul data-id={id}>{blocksOf(node, place)}</ul>;
    case 'orderedList':
      return (
        <ol data-id={id} start={startOf(node)} type={markerOf(node)}>
          {blocksOf(node, place)}
        </ol>
      );
    case 'listItem':
      return <li data-id={id}>{blocksOf(node, place)}</li>;
    case 'table':
      return <StaticTable node={node} draw={inPlaces(node, place)} />;
    case 'image':
      return <StaticImage node={node} id={id} />;
    case 'horizontalRule':
      return <hr />;
    case passageInsert:
      return <ProposedPart change={proposedOf(node)} />;
    case 'text':
    case 'hardBreak':
    case 'footnote':
    case 'mention':
      return <StaticInline node={{ type: 'paragraph', content: [node] }} place={place} />;
    default:
      return <div>{blocksOf(node, place)}</div>;
  }
}

/**
 * The id lets the outline and an address with `#…` find it; the focus lands on it from there. The bytes of a version
 * say no level where it is the usual one.
 */
function heading(node: TextNode, id: string | undefined, place: DrawnPlace): ReactNode {
  const Tag = headingTags[Number(node.attrs?.['level'] ?? 1)] ?? 'h3';
  return (
    <Tag
      data-id={id}
      className={struckClass(node)}
      id={place.anchors && id !== undefined ? anchorOf(id) : undefined}
      tabIndex={-1}
    >
      <StaticInline node={node} place={place} />
    </Tag>
  );
}

/** A block that somebody proposes to take away. */
function struckClass(node: TextNode): string | undefined {
  return isOwn(node.attrs) && node.attrs['struck'] === true ? 'proposed-away' : undefined;
}

const headingTags: Readonly<Record<number, 'h1' | 'h2' | 'h3'>> = { 1: 'h1', 2: 'h2', 3: 'h3' };

function blocksOf(node: TextNode, place: DrawnPlace): ReactNode {
  const children = node.content ?? [];
  const keys = distinctKeys(children.map(blockId));
  let { notesBefore } = place;
  return children.map((child, index) => {
    const drawn = <Block key={keys[index]} node={child} place={{ ...place, notesBefore }} />;
    notesBefore += notesOf(child).length;
    return drawn;
  });
}

/** Draws cells in the order of the table, each with the notes that stand before it. */
function inPlaces(table: TextNode, place: DrawnPlace): (cell: TextNode) => ReactNode {
  let { notesBefore } = place;
  const before = new Map<TextNode, number>();
  for (const row of table.content ?? [])
    for (const cell of row.type === 'tableRow' ? (row.content ?? []) : [row]) {
      before.set(cell, notesBefore);
      notesBefore += notesOf(cell).length;
    }
  return (cell) => {
    const within = { ...place, notesBefore: before.get(cell) ?? place.notesBefore };
    return cell.type === 'tableCell' || cell.type === 'tableHeader'
      ? blocksOf(cell, within)
      : blocksOf({ type: 'tableCell', content: [cell] }, within);
  };
}

function blockId(node: TextNode): string | undefined {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : undefined;
}

function startOf(node: TextNode): number {
  const start = Number(node.attrs?.['start'] ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

const markers = ['1', 'a', 'A', 'i', 'I'] as const;

function markerOf(node: TextNode): (typeof markers)[number] | undefined {
  return markers.find((marker) => marker === node.attrs?.['type']);
}
