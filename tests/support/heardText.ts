import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { awarenessFrame, isStep2, readClientFrame, step1Frame } from '../../shared/sync/wire.ts';
import { fragmentName } from '../../shared/text/content.ts';
import type { RawSocket } from './rawSocket.ts';

/** The text as the server gives it, in a Y.Doc that can go on writing. */
export async function heardText(socket: RawSocket): Promise<Y.Doc> {
  const doc = new Y.Doc();
  socket.send(step1Frame(Y.encodeStateVector(doc)));
  await socket.receives(isStep2);
  // A cold text comes as step 2 and updates (O1): the second answer says that they are all here.
  socket.send(step1Frame(Y.encodeStateVector(doc)));
  await socket.receives((frame) => isStep2(frame) && frame !== socket.frames.find(isStep2));
  for (const bytes of socket.frames) {
    const frame = readClientFrame(bytes);
    if (frame?.kind === 'step2' || frame?.kind === 'update') Y.applyUpdate(doc, frame.update);
  }
  return doc;
}

/** Words at the beginning of a text as an update of somebody new; the text itself stays as it is. */
export function wordsIn(text: Y.Doc, words: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(text));
  const vector = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc, vector);
}

/** A caret as a page shows it. */
export function caretFrame(client: number, clock: number): Uint8Array {
  const point = { tname: fragmentName };
  return awarenessFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify({ cursor: { anchor: point, head: point } }));
    }),
  );
}
