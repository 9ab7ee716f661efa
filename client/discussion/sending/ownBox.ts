import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { SessionView } from '../../../shared/people/api.ts';
import { type Answer, ask, type Failure } from '../../platform/api.ts';
import { queryClient } from '../../platform/queryClient.ts';
import { keepSending } from '../../platform/sending/keepSending.ts';
import { SendingBox } from '../../platform/sending/sendingBox.ts';
import { keptWords, type WaitingWords } from './waitingWords.ts';

const boxes = new Map<PersonId, SendingBox<WaitingWords>>();

/** The one box of a person on this page. */
export function boxOf(person: PersonId): SendingBox<WaitingWords> {
  const box =
    boxes.get(person) ??
    new SendingBox(keptWords(person), {
      send: (words) => post(person, words),
      show: ({ document }) => queryClient.invalidateQueries({ queryKey: ['discussion', document] }),
    });
  boxes.set(person, box);
  return box;
}

/** From now on her words go as soon as there is a network. Answers how to end it. */
export function sendWords(person: PersonId): () => void {
  return keepSending(boxOf(person));
}

/** What waits on this device was changed past the boxes of this page. */
export function rereadBoxes(): void {
  for (const box of boxes.values()) box.reread();
}

async function post(person: PersonId, words: WaitingWords): Promise<Answer<{ readonly id: string }>> {
  // In another window somebody else may have entered meanwhile, and the server signs with whoever is in.
  const session = await ask<SessionView>('GET', '/api/session');
  if (!session.ok) return session;
  if (session.value.actor.person !== person) return notHers;
  return ask('POST', addressOf(words), bodyOf(words));
}

const notHers: Failure = { ok: false, refused: 'not_signed_in', message: '' };

function addressOf({ document, thread }: WaitingWords): string {
  return thread === null ? `/api/documents/${document}/observations` : `/api/observations/${thread}/comments`;
}

function bodyOf({ key, words, mentions, anchor, proposal, thread }: WaitingWords): unknown {
  return thread === null ? { key, words, mentions, anchor, proposal } : { key, words, mentions };
}
