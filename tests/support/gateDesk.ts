import * as Y from 'yjs';
import { Ahead } from '../../server/sync/ahead.ts';
import { judge, type Verdict } from '../../server/sync/gate.ts';
import { SettledText } from '../../server/sync/settledText.ts';
import { shapeOf } from '../../server/sync/updateShape.ts';
import { must } from '../../shared/kernel/assert.ts';

/** What a room has stored, whole and opened. */
export function settledOf(update: Uint8Array): SettledText {
  const text = new SettledText({
    head: 1,
    accessVersion: 1,
    epoch: 1,
    schemaVersion: 1,
    snapshot: null,
    tail: [update],
  });
  text.stand();
  return text;
}

/** The gate's word on an update of somebody who may write and holds every clientID. */
export function verdictOf(update: Uint8Array, text: SettledText): Verdict {
  return judge(must(shapeOf(update), 'an update'), true, new Ahead(text.structs), () => 'mine');
}

/** An update of nothing. */
export const noUpdate = Y.encodeStateAsUpdate(new Y.Doc());
