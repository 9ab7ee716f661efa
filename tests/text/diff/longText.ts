import type { TextNode } from '../../../shared/text/content.ts';
import { seeded } from '../../support/seeded.ts';

/** What somebody does to a text between two versions. */
type Edited = { readonly was: TextNode; readonly now: TextNode };

const syllables =
  'ser vi zi fa mi glie an zia ni ca sa co mu ne di strit to so cia le pia no as sem ble a per'.split(' ');

/**
 * A plan of so many blocks, about 150 letters each, and the same after somebody has worked on it: of every ten
 * blocks one has other words, some have moved, come and gone.
 *
 * @param keepsIds false for a text that was restored or imported: every block has another id
 */
export function longEdit(blocks: number, { seed = 1, keepsIds = true, share = 0.1 } = {}): Edited {
  const chance = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const word = () => Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(syllables)).join('');
  const vocabulary = Array.from({ length: 4000 }, word);
  const sentence = () => `${Array.from({ length: 26 }, () => pick(vocabulary)).join(' ')}.`;
  const block = (id: string): TextNode => ({
    type: chance() < 0.1 ? 'heading' : 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: sentence() }],
  });
  const was = Array.from({ length: blocks }, (_, at) => block(`b${at}`));
  const now: TextNode[] = [];
  const moving: TextNode[] = [];
  for (const [at, one] of was.entries()) {
    const fate = chance();
    if (fate < share) now.push(reworded(one, pick, vocabulary));
    else if (fate < share * 1.2) now.push(one, block(`n${at}`));
    else if (fate < share * 1.3) moving.push(one);
    else if (fate >= share * 1.4) now.push(one);
  }
  for (const one of moving) now.splice(Math.floor(chance() * now.length), 0, one);
  const named = keepsIds ? now : now.map((one, at) => ({ ...one, attrs: { ...one.attrs, id: `r${at}` } }));
  return { was: { type: 'doc', content: was }, now: { type: 'doc', content: named } };
}

function reworded(
  one: TextNode,
  pick: <T>(from: readonly T[]) => T,
  vocabulary: readonly string[],
): TextNode {
  const said = (one.content?.[0]?.text ?? '').split(' ');
  const text = said.map((word, at) => (at % 9 === 4 ? pick(vocabulary) : word)).join(' ');
  return { ...one, content: [{ type: 'text', text }] };
}
