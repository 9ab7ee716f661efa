import type { Node } from '@tiptap/pm/model';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import { fragmentName } from '../../shared/text/content.ts';
import { textSchema } from '../../shared/text/schema.ts';

/** The text as the editor has it. */
export function textOf(doc: Y.Doc): Node {
  return initProseMirrorDoc(doc.getXmlFragment(fragmentName), textSchema).doc;
}

/** The anchor of somebody who chooses these words, the first that read so; they may go on over several blocks. */
export function anchorOn(doc: Y.Doc, words: string): Anchor {
  const letters: { readonly letter: string; readonly pos: number }[] = [];
  textOf(doc).descendants((node, pos) => {
    if (node.isTextblock && letters.length > 0) letters.push({ letter: '\n', pos: -1 });
    for (let i = 0; i < (node.text?.length ?? 0); i++)
      letters.push({ letter: node.text?.[i] ?? '', pos: pos + i });
  });
  const at = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(words);
  const from = must(letters[at], `«${words}» stands in the text`).pos;
  const to = must(letters[at + words.length - 1], words).pos + 1;
  return must(anchorAt(doc, from, to), `«${words}» can be observed`);
}

/** What an anchor says now: `same: gatto dorme`, `changed: gatti dormono`, `lost`. Blocks are parted by ` / `. */
export function saysOf(doc: Y.Doc, anchor: Anchor): string {
  const place = placeOf(doc, anchor);
  if (place.kind === 'lost') return 'lost';
  return `${place.words}: ${textOf(doc).textBetween(place.from, place.to, ' / ', '@')}`;
}
