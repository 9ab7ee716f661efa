/** What was written without a network into a text that was closed meanwhile. */
export const held = {
  title: 'Quello che hai scritto senza rete è al sicuro',
  waiting:
    'Intanto questo testo si è chiuso alla scrittura, e così com’è non cambia. Le tue frasi non sono entrate nel testo: sono tenute da parte e ti aspettano nella prossima bozza. Le vedi solo tu.',
  readyTitle: 'Ti aspetta quello che hai scritto senza rete',
  ready:
    'Il testo è di nuovo aperto alla scrittura. Le tue frasi non sono entrate da sole: guardale e decidi se metterle nel testo.',
  notKeptTitle: 'Quello che hai scritto senza rete è ancora solo su questo dispositivo',
  notKept:
    'Questo testo si è chiuso alla scrittura, e il server non ha potuto tenere le tue frasi da parte. Restano su questo dispositivo: ci si riprova ogni volta che apri il testo.',
  show: 'Vedi le tue frasi',
  written: 'Arrivate {{when}}',
  words: 'Le tue frasi, con ciò che cambia nel testo',
  failed: 'Il confronto non è riuscito. Chiudi e riprova.',
  notNow: 'Ora non si possono mettere nel testo. Puoi copiarle o aspettare la prossima bozza.',
  apply: 'Metti nel testo',
  applying: 'Metto nel testo…',
  discard: 'Lascia perdere',
  discarding: 'Lascio perdere…',
  done: {
    apply: 'Le tue frasi sono nel testo.',
    discard: 'Le tue frasi sono state lasciate andare.',
  },
} as const;
