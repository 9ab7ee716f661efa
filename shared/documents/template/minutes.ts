import type { Part } from './startingText.ts';

/** With what minutes begin (`docs/spec/templates.md`); the part of an item is copied for each item of the agenda. */
export const minutesTemplate: readonly Part[] = [
  ['Convocazione', 'Indica chi ha convocato la seduta, quando e con quale ordine del giorno.'],
  [
    'Presenze e numero legale',
    'Le presenze stanno nella scheda: qui scrivi se la seduta è valida, per teste e per quote, e perché.',
  ],
  ['Ordine del giorno', 'Elenca i punti nell’ordine in cui sono stati trattati.'],
  ['Punto 1', 'Scrivi il titolo del punto; per ogni altro punto ripeti le parti che seguono.'],
  ['Interventi', 'Riassumi chi è intervenuto e che cosa ha detto, senza commenti.', 3],
  ['Proposte', 'Riporta le proposte con le parole con cui sono state messe in discussione.', 3],
  [
    'Decisione e votazione',
    'Scrivi che cosa si è deciso e, se si è votato, favorevoli, contrari e astenuti.',
    3,
  ],
  [
    'Dichiarazioni a verbale',
    'Riporta per intero le dichiarazioni e i dissensi che qualcuno ha chiesto di mettere a verbale.',
    3,
  ],
  ['Prossimi passi', 'Indica che cosa si fa dopo la seduta, chi lo fa ed entro quando.'],
  ['Chiusura e approvazione', 'Indica a che ora si chiude la seduta, e quando il verbale si approva.'],
];
