import { afterEach, expect, test } from 'vitest';
import { keptWords, type WaitingWords } from '../../client/discussion/sending/waitingWords.ts';
import { draftAt, dropDraft, emptyDraft, keepDraft } from '../../client/discussion/words/draft.ts';
import type { Answer } from '../../client/platform/api.ts';
import { SendingBox } from '../../client/platform/sending/sendingBox.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const person = must(parseId<PersonId>(uuid(1)), 'a UUID');
const document = must(parseId<DocumentId>(uuid(2)), 'a UUID');

function words(digit: number): WaitingWords {
  return {
    key: uuid(digit),
    document,
    thread: null,
    at: '2026-01-01T10:00:00.000Z',
    words: `parole ${digit}`,
    mentions: [],
    anchor: null,
    proposal: null,
    refused: null,
  };
}

const arrived: Answer<{ readonly id: string }> = { ok: true, value: { id: uuid(9) } };
const unreachable: Answer<never> = { ok: false, refused: 'unreachable', message: 'Non risponde.' };
const over: Answer<never> = { ok: false, refused: 'consultation_over', message: 'Il termine è passato.' };

/** A box before a server that answers so, one answer after the other; the last one stays. */
function boxBefore(...answers: Answer<{ readonly id: string }>[]) {
  const sent: string[] = [];
  const box = new SendingBox(keptWords(person), {
    send: async ({ key }) => {
      sent.push(key);
      return must(answers.length > 1 ? answers.shift() : answers[0], 'an answer');
    },
    show: async () => {},
  });
  return { box, sent };
}

afterEach(() => keptWords(person).write([]));

test('what arrives is kept no longer', async () => {
  const { box, sent } = boxBefore(arrived);
  await box.send(words(3));
  expect(sent).toEqual([uuid(3)]);
  expect(box.current()).toEqual([]);
  expect(keptWords(person).read()).toEqual([]);
  expect(box.arrivedAs(uuid(3))).toBe(uuid(9));
});

test('without an answer words stay on the device, for another page too, and go in their order under the same keys', async () => {
  const { box } = boxBefore(unreachable);
  await box.send(words(3));
  await box.send(words(4));
  box.stop();
  expect(box.isLate()).toBe(true);
  const later = boxBefore(arrived);
  expect(later.box.current()).toHaveLength(2);
  await later.box.flush();
  expect(later.sent).toEqual([uuid(3), uuid(4)]);
  expect(keptWords(person).read()).toEqual([]);
});

test('what is refused stays with the reason and holds nothing back; its writer tries again or lets it go', async () => {
  const { box, sent } = boxBefore(over, arrived);
  await box.send(words(3));
  await box.send(words(4));
  expect(sent).toEqual([uuid(3), uuid(4)]);
  expect(box.current()).toEqual([{ ...words(3), refused: 'Il termine è passato.' }]);
  await box.retry(uuid(3));
  expect(box.current()).toEqual([]);
  const again = boxBefore(over);
  await again.box.send(words(5));
  again.box.drop(uuid(5));
  expect(keptWords(person).read()).toEqual([]);
});

test('asked twice at once it sends once', async () => {
  const { box, sent } = boxBefore(arrived);
  await Promise.all([box.send(words(3)), box.flush(), box.flush()]);
  expect(sent).toEqual([uuid(3)]);
});

test('words being typed are kept by person, document, thread and form, and none are kept where none are', () => {
  const place = { person, document, thread: 'new', form: 'words' } as const;
  keepDraft(place, { ...emptyDraft, words: 'Mezza frase' });
  expect(draftAt(place)?.words).toBe('Mezza frase');
  expect(draftAt({ ...place, form: 'answer' })).toBe(null);
  expect(draftAt({ ...place, person: must(parseId<PersonId>(uuid(7)), 'a UUID') })).toBe(null);
  keepDraft(place, { ...emptyDraft, words: '  ' });
  expect(draftAt(place)).toBe(null);
  const proposed = { kind: 'insert_after', words: { insert_after: 'Un paragrafo.' } } as const;
  keepDraft(place, { ...emptyDraft, proposed });
  expect(draftAt(place)?.proposed).toEqual(proposed);
  dropDraft(place);
});
