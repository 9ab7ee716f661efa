import { isNumbered, isStep2 } from '../../shared/sync/wire.ts';

/** A WebSocket class that says which numbered frames it sends, in the order the server counts them (A2). */
export function countingSocket(
  Base: typeof WebSocket,
  sent: (frame: { readonly step2: boolean }) => void,
): typeof WebSocket {
  return class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && isNumbered(data)) sent({ step2: isStep2(data) });
      super.send(data);
    }
  };
}
