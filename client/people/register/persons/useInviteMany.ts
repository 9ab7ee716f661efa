import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { InvitationAnswer, PersonView } from '../../../../shared/people/registerApi.ts';
import type { Answer } from '../../../platform/api.ts';
import { invite, peopleQuery } from '../queries.ts';

export type Invited = { readonly person: PersonView; readonly answer: Answer<InvitationAnswer> };

/** Invites people one after the other. Leaving stops before the next one; those already invited stay so. */
export function useInviteMany(people: readonly PersonView[]) {
  const client = useQueryClient();
  const [state, setState] = useState<'asked' | 'under way' | 'done'>('asked');
  const [results, setResults] = useState<readonly Invited[]>([]);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const run = async () => {
    setState('under way');
    for (const person of people) {
      if (left.current) break;
      const answer = await invite(person.id);
      setResults((before) => [...before, { person, answer }]);
    }
    setState('done');
    await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  };
  return { state, results, start: () => void run() };
}
