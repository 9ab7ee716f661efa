import * as decoding from 'lib0/decoding';

/** One entry of a client's awareness frame; `state` is the client's own JSON, or null when it leaves. */
export type AwarenessEntry = { readonly client: number; readonly state: string | null };

/** Stock clients repeat everybody whom they see, which is a few hundred; more is no client. */
const mostEntries = 1000;

/**
 * Reads a client's awareness frame; null when it cannot be read. Entries of others are passed over undecoded
 * (P2), and clocks are left out: the server keeps its own.
 */
export function readAwareness(
  bytes: Uint8Array,
  concerns: (client: number) => boolean,
): readonly AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > mostEntries) return null;
    const entries: AwarenessEntry[] = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state = decoding.readVarUint8Array(decoder);
      if (concerns(client)) entries.push({ client, state: stateOf(state) });
    }
    return entries;
  } catch {
    return null;
  }
}

const utf8 = new TextDecoder();

function stateOf(bytes: Uint8Array): string | null {
  const state = utf8.decode(bytes);
  return state === 'null' ? null : state;
}
