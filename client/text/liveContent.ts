import type * as Y from 'yjs';
import { blockOf, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { onceAFrame } from './onceAFrame.ts';

/** What a reader's page looks at: the text of a Y.Doc now, and a sign when it has changed. */
export type LiveContent = {
  readonly current: () => TextNode;
  readonly subscribe: (changed: () => void) => () => void;
};

/**
 * Reads a text from a Y.Doc without ever writing to it (C3). However many updates arrive, the text is
 * read again at most once a frame, and of it only the blocks that have changed: the others stay the same
 * objects, so that they need not be drawn again either.
 */
export function liveContent(doc: Y.Doc): LiveContent {
  const root = doc.getXmlFragment(fragmentName);
  const known = new Map<unknown, TextNode>();
  const read = (): TextNode => ({
    type: 'doc',
    content: root.toArray().map((block) => known.get(block) ?? keep(block)),
  });
  const keep = (block: Parameters<typeof blockOf>[0]) => {
    const node = blockOf(block);
    known.set(block, node);
    return node;
  };
  let content = read();
  return {
    current: () => content,
    subscribe: (changed) => {
      const reading = onceAFrame(() => {
        content = read();
        changed();
      });
      const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
        for (const { target } of events) known.delete(blockAround(target, root));
        reading.soon();
      };
      // Something may have arrived between the first reading and this subscription.
      known.clear();
      root.observeDeep(onChange);
      reading.soon();
      return () => {
        root.unobserveDeep(onChange);
        reading.stop();
      };
    },
  };
}

function blockAround(type: Y.AbstractType<unknown>, root: Y.XmlFragment): unknown {
  let at: Y.AbstractType<unknown> | null = type;
  while (at !== null && at.parent !== root) at = at.parent;
  return at;
}
