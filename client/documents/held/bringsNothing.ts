import * as Y from 'yjs';

/** Whether a text has all of an update: no letters that it lacks, and nothing deleted that still stands there. */
export function bringsNothing(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length > 0) return false;
  // Ranges that touch are one in it.
  const gone = Y.createDeleteSetFromStructStore(doc.store);
  return [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) =>
      (gone.clients.get(client) ?? []).some(
        (one) => one.clock <= clock && clock + len <= one.clock + one.len,
      ),
    ),
  );
}
