import { Fragment, type ReactNode } from 'react';
import type { TextNode } from '../../shared/text/content.ts';
import { mentionWords } from '../../shared/text/mentionWords.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { isSafeHref } from '../../shared/text/safeHref.ts';
import { noteAnchor, noteMarkAnchor } from './anchor.ts';
import { authorMark } from './authors/authoredContent.ts';
import type { DrawnPlace } from './drawnPlace.ts';
import { sizeOf } from './passages/nodeSize.ts';
import { PassageNumber, PassageWords, ProposedPart } from './passages/PassageParts.tsx';
import { passageInsert, passageMark, passageNumber, proposedOf } from './passages/passageNodes.ts';

type Props = { readonly node: TextNode; readonly place: DrawnPlace };

/** The words of a block. An empty line keeps its height, as in the editor. */
export function StaticInline({ node, place }: Props): ReactNode {
  const content = node.content ?? [];
  if (content.length === 0) return <br />;
  let { notesBefore } = place;
  return content.map((child, index) => {
    const drawn = inline(child, { ...place, notesBefore });
    notesBefore += notesOf(child).length;
    // Words have no ids: they are drawn anew with their block.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{drawn}</Fragment>;
  });
}

function inline(node: TextNode, place: DrawnPlace): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'footnote') return noteMark(node, place);
  if (node.type === 'mention')
    return marked(node, <span className="mention">{mentionWords(node.attrs)}</span>);
  if (node.type === passageNumber) return <PassageNumber attrs={node.attrs} />;
  if (node.type === passageInsert) return <ProposedPart change={proposedOf(node)} />;
  if (node.text === undefined) return <StaticInline node={node} place={place} />;
  return marked(node, node.text);
}

/** The last mark stands innermost, as ProseMirror draws them. */
function marked(node: TextNode, words: ReactNode): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>(withMark, words);
}

/** The number leads to the note at the end of the text, and the note leads back here. */
function noteMark(node: TextNode, { anchors, notesBefore }: DrawnPlace): ReactNode {
  const number = notesBefore + 1;
  return (
    <sup className="note-mark" data-size={sizeOf(node)}>
      {anchors ? (
        <a href={`#${noteAnchor(number)}`} id={noteMarkAnchor(number)} role="doc-noteref">
          {number}
        </a>
      ) : (
        number
      )}
    </sup>
  );
}

function withMark(words: ReactNode, mark: { type: string; attrs?: TextNode['attrs'] }): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{words}</strong>;
    case 'italic':
      return <em>{words}</em>;
    case 'link':
      return link(words, mark.attrs?.['href']);
    case authorMark:
      return authored(words, mark.attrs);
    case passageMark:
      return <PassageWords attrs={mark.attrs}>{words}</PassageWords>;
    default:
      return words;
  }
}

/** Who wrote these words, for as long as the page shows it. */
function authored(words: ReactNode, attrs: TextNode['attrs'] = {}): ReactNode {
  return (
    <span
      className={String(attrs['className'])}
      title={String(attrs['title'])}
      data-author={String(attrs['author'])}
      data-day={String(attrs['day'])}
      data-initials={String(attrs['initials'])}
    >
      {words}
    </span>
  );
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
