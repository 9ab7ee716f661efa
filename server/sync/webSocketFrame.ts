/** Bytes up to which a payload is copied behind its header; a larger one is written where it lies. */
const copyBelow = 16 * 1024;

/**
 * Messages as a server sends them over a WebSocket (RFC 6455 §5.2): each a whole, binary, unmasked frame.
 * Small ones lie in one buffer, so that they are one write however many they are.
 */
export function framed(messages: readonly Uint8Array[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let small: Uint8Array[] = [];
  const gather = () => {
    if (small.length > 0) pieces.push(Buffer.concat(small));
    small = [];
  };
  for (const message of messages) {
    small.push(headerOf(message.length));
    if (message.length <= copyBelow) {
      small.push(message);
      continue;
    }
    gather();
    pieces.push(Buffer.from(message.buffer, message.byteOffset, message.byteLength));
  }
  gather();
  return pieces;
}

/** The last and only frame of a binary message. */
const wholeBinary = 0x82;

function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([wholeBinary, length]);
  if (length < 65_536) {
    const header = Buffer.from([wholeBinary, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.from([wholeBinary, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUIntBE(length, 4, 6);
  return header;
}
