import type { RefusalCode } from '../../kernel/refusal.ts';

/** One sentence for each refusal: the fact, and what to do now. */
export const refusals: Record<RefusalCode, string> = {
  malformed: 'La richiesta non si legge: controlla i dati e riprova.',
  not_signed_in: 'Non hai effettuato l’accesso, o la sessione è finita. Entra di nuovo.',
  forbidden: 'Il tuo ruolo non permette questa azione. Rivolgiti all’Ufficio di Piano.',
  foreign_origin: 'La richiesta viene da un altro sito e non è stata eseguita.',
  not_found: 'Qui non c’è nulla che tu possa leggere. Controlla l’indirizzo.',
  wrong_state: 'Nello stato in cui si trova il documento, questo passo non è possibile.',
  not_built_yet: 'Questo passo non è ancora disponibile in Corale.',
  already_placed: 'Questa sezione ha già il suo posto nel piano.',
  not_demo: 'Le persone di prova esistono solo in un territorio dimostrativo.',
  too_large: 'È troppo grande. Un file può arrivare a 5 MB; un testo molto lungo va diviso in più documenti.',
  unsupported_file: 'Questo tipo di file non si può importare. Usa un file Markdown (.md) o di testo (.txt).',
  not_utf8: 'Il file non è in UTF-8. Salvalo di nuovo scegliendo la codifica UTF-8.',
  empty_file: 'Il file non contiene testo.',
  too_many: 'Troppe richieste insieme. Aspetta un momento e riprova.',
  unavailable: 'In questo momento Corale non riesce a salvare. Riprova tra poco.',
};
