import { useEffect, useRef } from 'react';

/**
 * Brings focus back to the seat that was open. Its dialog does so by itself, unless a second one has taken its place
 * or the seat has moved to another group meanwhile.
 */
export function useReturnToSeat(opened: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const seat = last.current;
    last.current = opened;
    if (seat === null || opened !== null) return;
    // After whoever else wants to bring it back.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-seat="${seat}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [opened]);
}
