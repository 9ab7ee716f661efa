import { Fragment, memo, type ReactNode } from 'react';
import type { TextNode } from '../../shared/text/content.ts';
import { isSafeHref } from '../../shared/text/safeHref.ts';
import { anchorOf } from './anchor.ts';
import { distinctKeys } from './distinctKeys.ts';
import { sameNode } from './sameNode.ts';

type Props = {
  readonly content: TextNode;
  /** Whether headings can be found by `#id`. Not for a second copy of a text on the same page. */
  readonly anchors?: boolean;
};

/**
 * A text without an editor: no ProseMirror, nothing that could write (C3). Only what is named here is
 * drawn; of anything else its words remain.
 */
export function StaticText({ content, anchors = true }: Props): ReactNode {
  return blocksOf(content, anchors);
}

type BlockProps = { readonly node: TextNode; readonly anchors: boolean };

/** Live texts arrive whole, many times a second: a block that says the same is left alone. */
const Block = memo(DrawnBlock, sameBlock);

function sameBlock(before: BlockProps, after: BlockProps): boolean {
  return before.anchors === after.anchors && sameNode(before.node, after.node);
}

function DrawnBlock({ node, anchors }: BlockProps): ReactNode {
  const id = blockId(node);
  switch (node.type) {
    case 'paragraph':
      return <p data-id={id}>{inlineOf(node)}</p>;
    case 'heading':
      return heading(node, id, anchors);
    case 'blockquote':
      return <blockquote data-id={id}>{blocksOf(node, anchors)}</blockquote>;
    case 'bulletList':
      return <ul data-id={id}>{blocksOf(node, anchors)}</ul>;
    case 'orderedList':
      return (
        <ol data-id={id} start={startOf(node)} type={markerOf(node)}>
          {blocksOf(node, anchors)}
        </ol>
      );
    case 'listItem':
      return <li data-id={id}>{blocksOf(node, anchors)}</li>;
    case 'horizontalRule':
      return <hr />;
    case 'text':
    case 'hardBreak':
      return renderInline(node, 0);
    default:
      return <div>{blocksOf(node, anchors)}</div>;
  }
}

/** The id lets the outline and an address with `#…` find it; the focus lands on it from there. */
function heading(node: TextNode, id: string | undefined, anchors: boolean): ReactNode {
  const Tag = headingTags[Number(node.attrs?.['level'])] ?? 'h3';
  return (
    <Tag data-id={id} id={anchors && id !== undefined ? anchorOf(id) : undefined} tabIndex={-1}>
      {inlineOf(node)}
    </Tag>
  );
}

const headingTags: Readonly<Record<number, 'h1' | 'h2' | 'h3'>> = { 1: 'h1', 2: 'h2', 3: 'h3' };

function blocksOf(node: TextNode, anchors: boolean): ReactNode {
  const children = node.content ?? [];
  const keys = distinctKeys(children.map(blockId));
  return children.map((child, index) => <Block key={keys[index]} node={child} anchors={anchors} />);
}

/** An empty line keeps its height, as in the editor. */
function inlineOf(node: TextNode): ReactNode {
  const content = node.content ?? [];
  return content.length === 0 ? <br /> : content.map(renderInline);
}

function renderInline(node: TextNode, index: number): ReactNode {
  if (node.type === 'hardBreak') return <br key={index} />;
  if (node.text === undefined) return <Fragment key={index}>{inlineOf(node)}</Fragment>;
  const marks = node.marks ?? [];
  // The last mark stands innermost, as ProseMirror draws them.
  return <Fragment key={index}>{marks.reduceRight<ReactNode>(withMark, node.text)}</Fragment>;
}

function withMark(words: ReactNode, mark: { type: string; attrs?: TextNode['attrs'] }): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{words}</strong>;
    case 'italic':
      return <em>{words}</em>;
    case 'link':
      return link(words, mark.attrs?.['href']);
    default:
      return words;
  }
}

/** Target and rel are ours; an address that may not be stored is not drawn either. */
function link(words: ReactNode, href: unknown): ReactNode {
  if (typeof href !== 'string' || !isSafeHref(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
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
