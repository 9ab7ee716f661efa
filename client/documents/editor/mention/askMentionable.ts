import type { Mentionable } from '../../../../shared/people/api.ts';
import { ask } from '../../../platform/api.ts';
import type { Ask } from './mentionList.ts';

/** Asks the server whom somebody may mean. Without a network the list says so, and typing goes on. */
export const askMentionable: Ask = async (query, signal) => {
  const path = `/api/people/mentionable?q=${encodeURIComponent(query)}`;
  const answer = await ask<readonly Mentionable[]>('GET', path, undefined, signal);
  if (answer.ok) return answer.value;
  return answer.refused === 'unreachable' ? 'offline' : 'refused';
};
