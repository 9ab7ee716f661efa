import type { ContributionKind } from '../../../shared/workshops/contribution.ts';
import type { Phase, WorkshopState } from '../../../shared/workshops/phase.ts';

/**
 * The words of reports and minutes. They belong to the proceedings of an Italian office and are in Italian, whatever
 * language whoever downloads them has chosen.
 */
export const reportWords = {
  title: (number: number) => `Laboratorio ${number}: resoconto`,
  minutesTitle: (number: number) => `Verbale del laboratorio ${number}`,
  demo: 'Territorio dimostrativo: persone, enti e parole sono inventati.',
  demoMark: 'Territorio dimostrativo',
  page: 'Pagina',
  facts: 'Il laboratorio',
  theme: 'Tema',
  district: 'Territorio',
  venue: 'Luogo',
  when: 'Quando',
  facilitators: 'Facilitazione',
  people: 'Partecipanti',
  questions: 'Domande guida',
  steps: 'Svolgimento',
  hour: 'Ora',
  step: 'Fase',
  attendance: 'Presenze per ente',
  body: 'Ente',
  noBody: 'Nessun ente',
  count: 'Persone',
  groups: 'Contributi e gruppi',
  ungrouped: 'Contributi fuori dai gruppi',
  hidden: (count: number) =>
    count === 1
      ? 'Un contributo è stato nascosto da chi conduceva il laboratorio; il motivo sta nel registro.'
      : `${count} contributi sono stati nascosti da chi conduceva il laboratorio; i motivi stanno nel registro.`,
  recommendations: 'Raccomandazioni',
  positions: 'Posizioni minoritarie',
  tables: 'Testi dei tavoli',
  table: (number: number, name: string | null) =>
    name === null ? `Tavolo ${number}` : `Tavolo ${number}, ${name}`,
  emptyTable: 'Questo tavolo non ha scritto un testo.',
  none: 'Nessuno.',
  noRecommendations: 'Dal laboratorio non è nata nessuna raccomandazione.',
} as const;

export const kindWords: Record<ContributionKind, string> = {
  idea: 'Idea',
  problem: 'Problema',
  proposal: 'Proposta',
};

const phaseWords: Record<Phase, string> = {
  welcome: 'Accoglienza',
  contributions: 'Contributi',
  grouping: 'Raggruppamento',
  choices: 'Scelte',
  reading: 'Lettura finale',
};

export function stepWords(state: WorkshopState): string {
  return state.kind === 'open' ? phaseWords[state.phase] : 'Fine';
}

/** "1 sostegno", "3 sostegni". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
