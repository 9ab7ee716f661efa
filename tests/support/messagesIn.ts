/** The messages in bytes that a server sends over a WebSocket, read by the letter of RFC 6455 §5.2. */
export function messagesIn(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const bytes = Buffer.concat(pieces);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== 0x82) throw new Error(`no whole binary frame begins at ${at}`);
    const short = bytes.readUInt8(at + 1);
    const [length, header] =
      short === 127
        ? [Number(bytes.readBigUInt64BE(at + 2)), 10]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), 4]
          : [short, 2];
    messages.push(new Uint8Array(bytes.subarray(at + header, at + header + length)));
    at += header + length;
  }
  return messages;
}
