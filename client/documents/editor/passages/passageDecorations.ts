import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  markClass,
  numberClass,
  type PlacedPassage,
  strikesBlock,
  strikesWords,
} from '../../../text/passages/placedPassage.ts';
import { proposedElement } from '../../../text/passages/proposedElement.ts';

/** What a decoration over the words of a passage remembers. */
export type WordsOf = { readonly passage: string };

/** The marks of passages over a text: words, what is proposed in their place, and the number at their end. */
export function passageDecorations(text: Node, passages: readonly PlacedPassage[]): DecorationSet {
  return DecorationSet.create(
    text,
    passages.filter(({ to }) => to <= text.content.size).flatMap((passage) => decorationsOf(text, passage)),
  );
}

function decorationsOf(text: Node, passage: PlacedPassage): Decoration[] {
  const { from, to, key, proposed } = passage;
  const spec: WordsOf = { passage: key };
  const attributes = {
    nodeName: strikesWords(passage) ? 'del' : 'span',
    class: markClass(passage),
    'data-passage': key,
  };
  const all = [Decoration.inline(from, to, attributes, spec)];
  if (proposed?.kind === 'replace_words') all.push(...insertion(to, passage));
  else if (proposed !== null) all.push(...blockChange(text, passage));
  if (passage.label !== '') all.push(numberAt(to, passage));
  return all;
}

function blockChange(text: Node, passage: PlacedPassage): Decoration[] {
  const at = text.resolve(passage.from);
  // A note is inside a block too, but is none.
  for (let depth = at.depth; depth > 0; depth--) {
    const { name } = at.node(depth).type;
    if (name !== 'paragraph' && name !== 'heading') continue;
    const inserted = insertion(at.after(depth), passage);
    if (!strikesBlock(passage)) return inserted;
    return [Decoration.node(at.before(depth), at.after(depth), { class: 'proposed-away' }), ...inserted];
  }
  return [];
}

/** Before the number, whatever is drawn first. */
const sides = { inserted: -2, number: -1 } as const;

function insertion(at: number, { key, proposed }: PlacedPassage): Decoration[] {
  if (proposed === null) return [];
  const draw = () => proposedElement(proposed) ?? document.createElement('span');
  return [
    Decoration.widget(at, once(draw), {
      side: sides.inserted,
      key: `ins ${key} ${JSON.stringify(proposed)}`,
      ignoreSelection: true,
    }),
  ];
}

/**
 * The same element however often it is asked for. ProseMirror asks again with every letter that is typed beside
 * it; a new one each time would have the browser lay the text out a second time.
 */
function once(draw: () => HTMLElement): () => HTMLElement {
  let drawn: HTMLElement | null = null;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}

/** Words typed at the end of a passage do not belong to it: they come after its number. */
function numberAt(at: number, passage: PlacedPassage): Decoration {
  const draw = () => numberElement(passage);
  return Decoration.widget(at, once(draw), {
    side: sides.number,
    key: ['n', passage.key, passage.label, passage.description, numberClass(passage)].join(' '),
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

/** Reached by the keys of the page (F6, Alt and arrows): Tab belongs to the text. */
function numberElement(passage: PlacedPassage): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = numberClass(passage);
  button.textContent = passage.label;
  button.title = passage.description;
  button.setAttribute('aria-label', passage.description);
  button.dataset['passage'] = passage.key;
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}
