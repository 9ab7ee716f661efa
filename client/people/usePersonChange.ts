import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SessionView } from '../../shared/people/api.ts';
import { isSomebodys } from './queries.ts';

/** Another window has entered as somebody else: what this page shows was for another person. */
export function usePersonChange(session: SessionView | null): void {
  const client = useQueryClient();
  const person = session?.actor.person ?? null;
  const before = useRef(person);
  useEffect(() => {
    const changed = before.current !== null && person !== null && before.current !== person;
    if (person !== null) before.current = person;
    if (changed) void client.resetQueries({ predicate: isSomebodys });
  }, [person, client]);
}
