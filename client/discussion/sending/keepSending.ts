import type { PersonId } from '../../../shared/kernel/ids.ts';
import { guardLeaving } from '../../platform/leaveGuard.ts';
import { boxOf } from './ownBox.ts';

/**
 * From now on the words of a person that wait on this device go as soon as there is a network, and whoever leaves
 * is told of them. Answers how to end it.
 */
export function keepSending(person: PersonId): () => void {
  const box = boxOf(person);
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
