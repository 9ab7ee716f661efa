import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeDeletes } from '../../server/sync/updateShape.ts';
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '../../shared/sync/wire.ts';
import { brokenBombs, slowBombs } from './bombs.ts';
import { type HandStruct, handmadeUpdate } from './handmadeUpdate.ts';

type Random = () => number;

const numbers = [0, 1, 127, 128, 2 ** 14, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1];

function below(random: Random, most: number): number {
  return Math.floor(random() * most);
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[below(random, list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const varUint = (value: number) => encoding.encode((encoder) => encoding.writeVarUint(encoder, value));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Bytes that are nearly the given ones. */
function mutated(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = below(random, bytes.length + 1);
  switch (below(random, 8)) {
    case 0:
    case 1: {
      const flipped = bytes.slice();
      for (let flips = 1 + below(random, 4); flips > 0; flips--) {
        const place = below(random, flipped.length);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << below(random, 8));
      }
      return flipped;
    }
    case 2:
      return bytes.slice(0, at);
    case 3:
      return joined(bytes.subarray(0, at), varUint(oneOf(random, numbers)), bytes.subarray(at + 1));
    case 4:
      return joined(bytes.subarray(0, at), other.subarray(below(random, other.length + 1)));
    case 5:
      return joined(bytes.subarray(0, at), bytes.subarray(below(random, at + 1)));
    case 6:
      return joined(bytes.subarray(0, at), new Uint8Array([below(random, 256)]), bytes.subarray(at));
    default:
      return bytes;
  }
}

/** What a page sends: one change of somebody who writes, deletes, marks, builds. */
export function honestChange(random: Random, doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => changeSomething(random, doc.getXmlFragment('default')));
  return Y.encodeStateAsUpdate(doc, before);
}

function changeSomething(random: Random, root: Y.XmlFragment): void {
  const block = root.length === 0 ? null : root.get(below(random, root.length));
  if (!(block instanceof Y.XmlElement) || below(random, 6) === 0) {
    const made = new Y.XmlElement(oneOf(random, ['paragraph', 'heading', 'blockquote', 'bulletList']));
    root.insert(below(random, root.length + 1), [made]);
    made.insert(0, [new Y.XmlText('parole')]);
    return;
  }
  const words = block.length > 0 ? block.get(0) : null;
  if (!(words instanceof Y.XmlText)) block.insert(0, [new Y.XmlText('altre')]);
  else
    switch (below(random, 5)) {
      case 0:
        words.insert(below(random, words.length + 1), 'perché ', { bold: {} });
        return;
      case 1:
        if (words.length > 2) words.delete(below(random, words.length - 1), 1);
        return;
      case 2:
        if (words.length > 2) words.format(0, 2, { link: { href: 'https://www.esempio.it' } });
        return;
      case 3:
        block.setAttribute('id', `b${below(random, 1000)}`);
        return;
      default:
        if (root.length > 12) root.delete(below(random, root.length - 1), 1);
        else words.insert(words.length, 'e ancora ');
    }
}

const gc = (client: number, clock: number, length: number) =>
  handmadeUpdate([{ client, clock, content: { kind: 'gc', length } }]);

function nested(levels: number): Uint8Array {
  return handmadeUpdate(
    Array.from(
      { length: levels },
      (_, clock): HandStruct => ({
        client: 77,
        clock,
        content: { kind: 'element', name: 'blockquote' },
        ...(clock > 0 && { parent: { client: 77, clock: clock - 1 } }),
      }),
    ),
  );
}

function ghosts(count: number, clock: number): Uint8Array {
  return awarenessFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, count);
      for (let client = 0; client < count; client++) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, '{"user":{"name":"Sindaca"}}');
      }
    }),
  );
}

/** Everything that has hurt a server before (`docs/reliability.md`), against the text of one honest writer. */
export function bombFrames(victim: number): readonly (Uint8Array | string)[] {
  const odd = (content: HandStruct['content'], more: Partial<HandStruct> = {}) =>
    handmadeUpdate([{ client: 78, clock: 0, content, ...more }]);
  const updates = [
    gc(victim, 0, 1_000_000),
    gc(victim, 1, 2 ** 31),
    new Uint8Array([0, ...encodeDeletes([{ client: victim, clock: 1_000_000, length: 1000 }])]),
    joined(varUint(1), varUint(33_554_431), varUint(1), varUint(0)),
    new Uint8Array([
      0, 0, 1, 0, 0, 3, 225, 227, 248, 185, 225, 128, 1, 1, 0, 4, 255, 255, 255, 255, 15, 0, 0, 0, 1, 1, 0,
    ]),
    nested(5000),
    odd({ kind: 'element', name: 'script' }),
    odd({ kind: 'any', value: ['x'] }, { key: 'id' }),
    odd({ kind: 'format', key: 'link', json: '{"href":["x"]}' }),
    ...Object.values(brokenBombs).map((make) => make()),
    ...Object.values(slowBombs).map((make) => make().update),
  ];
  return [
    ...updates.map(updateFrame),
    ...updates.map(step2Frame),
    ghosts(5000, 1),
    ghosts(1, 2 ** 53 - 1),
    'testo',
    '',
  ];
}

/** Frames as somebody sends them who has studied what pages send. */
export function hostileFrame(
  random: Random,
  doc: Y.Doc,
  bombs: readonly (Uint8Array | string)[],
): Uint8Array | string {
  if (below(random, 250) === 0) return oneOf(random, bombs);
  const update = honestChange(random, doc);
  const kind = below(random, 20);
  if (kind === 0) return mutated(random, awarenessFrame(varUint(below(random, 5))), update);
  if (kind === 1) return mutated(random, step1Frame(Y.encodeStateVector(doc)), update);
  if (kind === 2) return updateFrame(Y.convertUpdateFormatV1ToV2(update));
  const whole = kind < 6 ? Y.encodeStateAsUpdate(doc) : update;
  const asFrame = kind % 2 === 0 ? updateFrame : step2Frame;
  if (kind < 9) return mutated(random, asFrame(whole), update);
  return asFrame(mutated(random, whole, Y.encodeStateAsUpdate(doc)));
}
