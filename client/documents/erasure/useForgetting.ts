import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { type Forgotten, forgetClosedEpochs } from './forgetClosedEpochs.ts';
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
    void forgetClosedEpochs({ member, document, epoch }).then((did) => {
      if (did === null) return;
      void forgetRead(client);
      if (!gone) setForgotten(did);
    });
    return () => {
      gone = true;
    };
  }, [member, document, epoch, client]);
  return { forgotten, dismissForgotten: () => setForgotten(null) };
}
