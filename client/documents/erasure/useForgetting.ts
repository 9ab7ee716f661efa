import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { type Forgotten, forgetClosedEpochs, takeForgotten } from './forgetClosedEpochs.ts';
import { forgetRead } from './queries.ts';

/** Forgets what this device keeps of closed epochs of a text, and says so until it is dismissed. */
export function useForgetting(
  { id: document, epoch }: Pick<DocumentView, 'id' | 'epoch'>,
  member: MemberId,
): { readonly forgotten: Forgotten | null; readonly dismissForgotten: () => void } {
  const client = useQueryClient();
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);
  useEffect(() => {
    let gone = false;
    const of = { member, document, epoch };
    void forgetClosedEpochs(of).then((did) => {
      if (did) void forgetRead(client);
      // Perhaps it was forgotten on another page, before this one was opened.
      const untold = gone ? null : takeForgotten(of);
      if (untold !== null) setForgotten(untold);
    });
    return () => {
      gone = true;
    };
  }, [member, document, epoch, client]);
  return { forgotten, dismissForgotten: () => setForgotten(null) };
}
