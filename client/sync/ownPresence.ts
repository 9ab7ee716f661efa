import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import { awarenessFrame, awarenessMessageKind } from '../../shared/sync/wire.ts';
import { plainBytes } from './plainBytes.ts';

type Changes = { readonly added: number[]; readonly updated: number[]; readonly removed: number[] };

/**
 * Makes a provider speak for itself alone (P2): it sends only its own entry, and leaves its own entry out
 * of what the server says, which is always a little older than the caret in the hand.
 */
export function keepOwnPresence(provider: WebsocketProvider): void {
  const { awareness } = provider;
  awareness.off('update', provider._awarenessUpdateHandler);
  awareness.on('update', ({ added, updated, removed }: Changes) => {
    const own = awareness.clientID;
    if (![...added, ...updated, ...removed].includes(own)) return;
    if (!provider.wsconnected || provider.ws === null) return;
    provider.ws.send(plainBytes(awarenessFrame(encodeAwarenessUpdate(awareness, [own]))));
  });
  provider.messageHandlers[awarenessMessageKind] = (_encoder, decoder, from) => {
    const entries = withoutClient(decoding.readVarUint8Array(decoder), from.awareness.clientID);
    applyAwarenessUpdate(from.awareness, entries, from);
  };
}

function withoutClient(entries: Uint8Array, own: number): Uint8Array {
  const decoder = decoding.createDecoder(entries);
  const count = decoding.readVarUint(decoder);
  const kept: { client: number; clock: number; state: string }[] = [];
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (client !== own) kept.push({ client, clock, state });
  }
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kept.length);
    for (const entry of kept) {
      encoding.writeVarUint(encoder, entry.client);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state);
    }
  });
}
