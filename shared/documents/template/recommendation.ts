import type { Part } from './startingText.ts';

/** With what a recommendation begins (`docs/spec/templates.md`). */
export const recommendationTemplate: readonly Part[] = [
  [
    'Problema o bisogno',
    'Racconta che cosa avete visto al tavolo: chi vive il problema, dove e da quanto tempo.',
  ],
  ['Raccomandazione', 'Scrivi in una o due frasi che cosa chiedete, a partire da un verbo.'],
  [
    'Ragioni ed esempi',
    'Spiega perché funzionerebbe: esperienze già fatte, dati con la fonte, casi raccontati senza nomi.',
  ],
  ['Azioni, soggetti e tempi', 'Elenca i passi proposti e, per ciascuno, chi lo fa ed entro quando.'],
  ['Risorse e condizioni', 'Indica che cosa serve perché si possa fare: persone, spazi, fondi, accordi.'],
  ['Indicatore proposto', 'Proponi una misura semplice che tra un anno dica se qualcosa è cambiato.'],
  [
    'Posizioni minoritarie',
    'Riporta chi la pensa diversamente e perché, con parole che riconoscerebbe come sue.',
  ],
];
