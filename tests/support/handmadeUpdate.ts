import * as encoding from 'lib0/encoding';
import { encodeDeletes, type Place, type Range } from '../../server/sync/updateShape.ts';

/** What a handmade item holds. */
export type HandContent =
  | { readonly kind: 'gc' | 'deleted'; readonly length: number }
  | { readonly kind: 'string'; readonly words: string }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'format'; readonly key: string; readonly json: string }
  | { readonly kind: 'any'; readonly value: unknown };

export type HandStruct = {
  readonly client: number;
  readonly clock: number;
  readonly content: HandContent;
  readonly origin?: Place | null;
  readonly right?: Place | null;
  /** Where it hangs if it has neither origin nor right origin; the root if this is left out. */
  readonly parent?: Place;
  readonly key?: string;
};

const contentRef = { gc: 0, deleted: 1, string: 4, format: 6, element: 7, text: 7, any: 8 } as const;

/** An update (V1) written by hand, as no Yjs document would send it. Structs of one client stand together. */
export function handmadeUpdate(
  structs: readonly HandStruct[],
  deletes: readonly Range[] = [],
): Uint8Array<ArrayBuffer> {
  const groups = Map.groupBy(structs, (struct) => struct.client);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, groups.size);
  for (const [client, group] of groups) {
    encoding.writeVarUint(encoder, group.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, group[0]?.clock ?? 0);
    for (const struct of group) writeStruct(encoder, struct);
  }
  encoding.writeUint8Array(encoder, encodeDeletes(deletes));
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, struct: HandStruct): void {
  const { content, origin = null, right = null, key } = struct;
  const hangs = origin === null && right === null;
  const info =
    contentRef[content.kind] |
    (origin === null ? 0 : 128) |
    (right === null ? 0 : 64) |
    (key === undefined ? 0 : 32);
  encoding.writeUint8(encoder, info);
  if (content.kind === 'gc') return encoding.writeVarUint(encoder, content.length);
  for (const place of [origin, right]) if (place !== null) writePlace(encoder, place);
  if (hangs) {
    encoding.writeVarUint(encoder, struct.parent === undefined ? 1 : 0);
    if (struct.parent === undefined) encoding.writeVarString(encoder, 'default');
    else writePlace(encoder, struct.parent);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  writeContent(encoder, content);
}

function writePlace(encoder: encoding.Encoder, { client, clock }: Place): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function writeContent(encoder: encoding.Encoder, content: Exclude<HandContent, { kind: 'gc' }>): void {
  switch (content.kind) {
    case 'deleted':
      return encoding.writeVarUint(encoder, content.length);
    case 'string':
      return encoding.writeVarString(encoder, content.words);
    case 'element':
      encoding.writeVarUint(encoder, 3);
      return encoding.writeVarString(encoder, content.name);
    case 'text':
      return encoding.writeVarUint(encoder, 6);
    case 'format':
      encoding.writeVarString(encoder, content.key);
      return encoding.writeVarString(encoder, content.json);
    case 'any':
      encoding.writeVarUint(encoder, 1);
      return encoding.writeAny(encoder, content.value as string);
  }
}
