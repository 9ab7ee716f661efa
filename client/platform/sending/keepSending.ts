import { guardLeaving } from '../leaveGuard.ts';
import type { SendingBox, Waiting } from './sendingBox.ts';

/**
 * From now on what waits in this box goes as soon as there is a network, and whoever leaves is told of it. Answers how to
 * end it.
 */
export function keepSending<Item extends Waiting>(box: SendingBox<Item>): () => void {
  const flush = () => void box.flush();
  const reread = () => box.reread();
  const warn = (event: BeforeUnloadEvent) => {
    if (box.current().length > 0) event.preventDefault();
  };
  const unguard = guardLeaving(() => box.current().length);
  flush();
  addEventListener('online', flush);
  addEventListener('storage', reread);
  addEventListener('beforeunload', warn);
  return () => {
    unguard();
    box.stop();
    removeEventListener('online', flush);
    removeEventListener('storage', reread);
    removeEventListener('beforeunload', warn);
  };
}
