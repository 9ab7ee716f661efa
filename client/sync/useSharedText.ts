import { useEffect, useState, useSyncExternalStore } from 'react';
import { guardLeaving } from '../platform/leaveGuard.ts';
import { usualBounds } from './linkWatch.ts';
import { openLocalCopy } from './localCopy.ts';
import type { OpenText, SharedText } from './sharedText.ts';
import { TextSession } from './textSession.ts';
import { waitingChanges } from './waitingChanges.ts';

const nothing = () => () => {};
const none = () => null;
const noCopy = async () => null;

/** Opens the text while the component is mounted; null until it is connected to anything. */
export function useSharedText(open: OpenText): SharedText | null {
  const { document, member, epoch, mode, draft, keepsCopy = true } = open;
  const [session, setSession] = useState<TextSession | null>(null);
  useEffect(() => {
    const opened = new TextSession(
      { document, member, epoch, mode, ...(draft !== undefined && { draft }) },
      {
        address: `${location.origin.replace(/^http/u, 'ws')}/sync`,
        webSocket: WebSocket,
        now: () => performance.timeOrigin + performance.now(),
        random: Math.random,
        link: usualBounds,
        openCopy: keepsCopy ? openLocalCopy : noCopy,
        onNetworkChange,
        onLeave,
        waiting: waitingChanges,
      },
    );
    setSession(opened);
    const release = guardLeaving(() => opened.unsettled());
    return () => {
      release();
      opened.close();
    };
  }, [document, member, epoch, mode, draft, keepsCopy]);
  return useSyncExternalStore(session?.subscribe ?? nothing, session?.snapshot ?? none);
}

function onNetworkChange(changed: () => void): () => void {
  const events = ['online', 'offline'] as const;
  for (const event of events) addEventListener(event, changed);
  return () => {
    for (const event of events) removeEventListener(event, changed);
  };
}

function onLeave(leaving: () => void): () => void {
  addEventListener('pagehide', leaving);
  return () => removeEventListener('pagehide', leaving);
}
