import type { Outcome } from '../../../shared/discussion/observationState.ts';
import { longDay, longMoment } from '../../../shared/i18n/dates.ts';
import type { SaidEntry } from '../observedStore.ts';
import type { ReplySheet, SheetLine } from './replySheet.ts';

/**
 * The words of the file. It belongs to the proceedings of an Italian office and is in Italian, whatever language
 * whoever downloads it has chosen.
 */
export const sheetWords = {
  title: 'Osservazioni e controdeduzioni',
  demo: 'Territorio dimostrativo: persone, enti e parole sono inventati.',
  demoMark: 'Territorio dimostrativo',
  summary: 'In breve',
  asked: 'Che cosa si chiedeva',
  none: 'Nessuna osservazione.',
  number: 'N.',
  section: 'Sezione',
  who: 'Chi',
  office: 'Ufficio',
  organisation: 'Ente',
  when: 'Quando',
  quote: 'Passaggio',
  wholeText: 'Tutto il documento',
  words: 'Osservazione',
  toRemove: 'Testo da togliere',
  proposed: 'Testo proposto',
  proposedAfter: 'Testo da aggiungere dopo il passaggio',
  outcome: 'Esito',
  reason: 'Motivi',
  repliedBy: 'Risposta di',
  repliedAt: 'Data della risposta',
  alsoBy: 'Comprende anche',
  mergedInto: 'Unita alla',
  territory: 'Territorio',
  page: 'Pagina',
} as const;

const outcomeWords: Record<Outcome, string> = {
  accepted: 'Accolta',
  accepted_in_part: 'Accolta in parte',
  not_accepted: 'Non accolta',
};

/** Where an observation stands: "Accolta in parte", "Aspetta una risposta". */
export function outcomeOf({ state, reply, mergedInto }: SheetLine): string {
  const given = reply?.outcome ? outcomeWords[reply.outcome] : null;
  switch (state) {
    case 'open':
      return 'Aspetta una risposta';
    case 'answered':
      return given ?? '';
    case 'resolved':
      return 'Chiusa senza risposta';
    case 'merged': {
      const into = `Unita alla ${mergedInto?.number}`;
      return given === null ? into : `${given} (${into.toLowerCase()})`;
    }
  }
}

/** "Nadia Modelli, Cooperativa Esempio Uno": the organisation once, where the office says it already. */
export function signature({ name, office, organisation }: SaidEntry): string {
  const body = organisation === null || office.includes(organisation) ? [] : [organisation];
  return [name, office, ...body].filter((part) => part !== '').join(', ');
}

/** The words of an entry, or the stub that stands in their place. */
export function saidWords({ words, hidden }: SaidEntry): string {
  return hidden === null ? words : `Parole nascoste. Motivo: ${hidden}`;
}

/** "Consultazione 3, aperta giovedì 5 novembre 2026, osservazioni fino a …": what the file is about, in sentences. */
export function roundLines({ round, madeAt }: Pick<ReplySheet, 'round' | 'madeAt'>): readonly string[] {
  const made = `Documento prodotto ${longMoment(madeAt, 'it')}.`;
  if (round === null) return [made];
  const closed = round.closedAt === null ? 'Non ancora chiusa.' : `Chiusa ${longDay(round.closedAt, 'it')}.`;
  return [
    `Consultazione ${round.number}, aperta ${longDay(round.openedAt, 'it')}; osservazioni fino a ${longMoment(round.deadline, 'it')}. ${closed}`,
    made,
  ];
}
