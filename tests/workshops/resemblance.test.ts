import { expect, test } from 'vitest';
import { alikeAmong, resemble, stemsOf } from '../../shared/workshops/resemblance.ts';

/** As tables write: on three themes, in their own words; the first of a line and the second say the same. */
const pairs = [
  [
    'Lo sportello casa aperto anche dopo le 18: chi lavora di giorno non ci arriva mai.',
    'Sportelli aperti la sera, chi lavora di giorno non può venire.',
  ],
  [
    'Un elenco unico degli alloggi vuoti dei 48 Comuni. Oggi ognuno ha il suo.',
    'Serve un elenco degli alloggi vuoti, unico per tutti i Comuni.',
  ],
  [
    'Mediare con i proprietari alla seconda rata saltata, non alla sesta.',
    'Chiamare il proprietario quando salta la seconda rata.',
  ],
  [
    'Un fondo di garanzia che copra tre mesi, rimborsabile.',
    'Fondo di garanzia di tre mesi per chi affitta.',
  ],
  [
    'Chi ha un contratto a termine non trova nessuno che gli affitti casa, anche se paga.',
    'Con un contratto a termine nessuno affitta casa.',
  ],
  ['I corsi di italiano al mattino escludono chi lavora.', 'Corsi di italiano anche la sera per chi lavora.'],
] as const;
const alone = [
  'Qualcuno che chiami il proprietario prima che arrivi lo sfratto. Dopo è troppo tardi.',
  'Chi aiuta a leggere il contratto e le bollette? Non tutti sanno l’italiano dei moduli.',
  'Abitare condiviso tra giovani e anziani, con un portierato sociale di quartiere.',
  'Dopo una separazione il padre dorme in macchina.',
  'Il trasporto verso l’ospedale finisce alle sei di sera.',
  'Un solo assistente sociale che segue la famiglia in tutti i servizi.',
  'Le associazioni piccole non hanno chi scrive i progetti.',
  'I bandi durano un anno e poi si ricomincia da capo.',
  'Il Comune garante per sei mesi verso il proprietario.',
  'Manca una navetta tra le frazioni e il centro.',
  'I ragazzi delle medie non hanno un posto dove stare il pomeriggio.',
  'La badante si trova solo per passaparola.',
];

test('cards that say the same resemble each other, whatever the order and the endings of their words', () => {
  for (const [one, other] of pairs)
    expect([one, resemble(stemsOf(one), stemsOf(other))]).toEqual([one, true]);
});

test('cards on one theme that say different things do not', () => {
  const cards = [...pairs.map(([one]) => one), ...alone].map((text) => ({ id: text, text }));
  expect([...alikeAmong(cards)]).toEqual([]);
});

test('resembling goes both ways, and a card of two words says too little', () => {
  const [[a, b]] = pairs;
  const cards = [
    { id: 'a', text: a },
    { id: 'b', text: b },
    { id: 'c', text: 'Gli sportelli.' },
  ];
  expect([...alikeAmong(cards)]).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ]);
});
