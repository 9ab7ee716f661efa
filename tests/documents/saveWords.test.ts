import { expect, test } from 'vitest';
import { saveSentence, saveWords } from '../../client/documents/page/saveWords.ts';
import type { SaveView } from '../../client/sync/sharedText.ts';
import { italian } from '../support/italian.ts';

const sentence = (save: SaveView) => saveSentence(saveWords(save, italian.t));
const offline = (changes: number, kept: boolean) => sentence({ kind: 'offline', changes, kept });

test('every state has its words', () => {
  expect(sentence({ kind: 'saved' })).toBe('Salvato');
  expect(sentence({ kind: 'saving' })).toBe('Sto salvando…');
  expect(sentence({ kind: 'not_saved' })).toBe('Non ancora salvato');
  expect(sentence({ kind: 'read_only' })).toBe('Sola lettura');
  expect(sentence({ kind: 'connecting' })).toBe('Sto aprendo…');
  expect(sentence({ kind: 'read_offline' })).toBe(
    'Sola lettura. Senza rete: quello che leggi non si aggiorna',
  );
});

test('without a network it says how much waits, and where', () => {
  expect(offline(12, true)).toBe('In attesa di rete. 12 modifiche al sicuro su questo dispositivo');
  expect(offline(1, true)).toBe('In attesa di rete. 1 modifica al sicuro su questo dispositivo');
  expect(offline(12, false)).toBe(
    'In attesa di rete. Non chiudere questa pagina: 12 modifiche non sono ancora salvate',
  );
  expect(offline(1, false)).toBe(
    'In attesa di rete. Non chiudere questa pagina: 1 modifica non è ancora salvata',
  );
});

test('with nothing waiting it says that all is safe, whatever is kept', () => {
  for (const kept of [true, false])
    expect(offline(0, kept)).toBe('In attesa di rete. Quello che hai scritto è salvato');
});

test('the sign says it too, and only what may be lost is shown as lost', () => {
  expect(saveWords({ kind: 'saved' }, italian.t)).toMatchObject({ icon: 'check', look: 'ok' });
  expect(saveWords({ kind: 'not_saved' }, italian.t)).toMatchObject({ icon: 'alert', look: 'wait' });
  expect(saveWords({ kind: 'offline', changes: 3, kept: true }, italian.t)).toMatchObject({
    icon: 'cloudoff',
    look: 'wait',
  });
  expect(saveWords({ kind: 'offline', changes: 3, kept: false }, italian.t)).toMatchObject({
    icon: 'cloudoff',
    look: 'off',
  });
});
