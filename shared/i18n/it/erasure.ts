/** Personal data that is taken out of a text, its history and its versions. */
export const erasure = {
  open: 'Cancella dati personali…',
  title: 'Cancella dati personali',
  lead: 'Togli dal testo, dalla sua storia e dalle sue versioni parole che non dovevano esserci. Poi nessuno le può più rimettere, nemmeno tu.',
  words: 'Parole da cancellare',
  wordsHint:
    'Una riga per ogni dato: un nome, un numero di telefono, un indirizzo. Maiuscole e spazi non contano.',
  wordsMissing: 'Scrivi almeno un dato di tre lettere, oppure scegli un file.',
  wordsTooMany:
    'Sono troppi dati in una volta, o una riga è troppo lunga: al massimo {{count}} righe di {{letters}} lettere.',
  files: 'File da cancellare',
  image: 'Immagine: {{alt}}',
  imageBare: 'Immagine senza descrizione',
  look: 'Vedi dove si trovano',
  looking: 'Cerco…',
  none: 'Queste parole non si trovano da nessuna parte: né nel testo, né in ciò che gli appartiene. Controlla come sono scritte.',
  inText_one: 'Nel testo: {{count}} punto',
  inText_many: 'Nel testo: {{count}} di punti',
  inText_other: 'Nel testo: {{count}} punti',
  notInText: 'Nel testo di adesso non ci sono.',
  beside: 'E anche qui',
  found: {
    title: 'Nel titolo',
    field: 'Nella scheda: {{label}}',
    attachment: 'Nel nome di un allegato: {{label}}',
    version: 'Nella versione {{label}}: il suo testo viene cancellato tutto, l’impronta resta',
    version_note: 'Nel nome o nella nota della versione {{label}}: il suo testo resta',
    observation: 'Nell’osservazione {{label}}',
    held: 'Nelle frasi scritte senza rete che aspettano: vengono cancellate tutte',
    consultation: 'Nelle istruzioni del giro di consultazione {{label}}',
    round: 'Nella votazione o nel giro di pareri {{label}}: i motivi, non le scelte',
    signed: 'Nel nome di un file firmato fuori da Corale: {{label}}',
    outcome: 'Nella risposta dei Sindaci',
    record: 'Nel registro: le parole vanno via, l’impronta di ogni atto resta',
  },
  history_one:
    'La storia del testo ({{count}} modifica) viene cancellata tutta: resta chi ha scritto quali parole.',
  history_many:
    'La storia del testo ({{count}} di modifiche) viene cancellata tutta: resta chi ha scritto quali parole.',
  history_other:
    'La storia del testo ({{count}} modifiche) viene cancellata tutta: resta chi ha scritto quali parole.',
  copies: 'Nati da questo testo',
  copiesBody: 'Contengono le stesse parole, e questa cancellazione non li tocca: cancellale anche lì.',
  elsewhere: 'Un file scelto si vede anche in un altro testo: lì resta.',
  staysTitle: 'Che cosa resta',
  stays:
    'Al posto delle parole si legge «[dato personale cancellato]». Nel registro resta che le hai cancellate tu, quando e perché, senza le parole. Le copie di sicurezza del database le tengono ancora per qualche tempo.',
  whoWrites: 'A chi ha il testo aperto la pagina si chiude e si riapre senza le parole.',
  reason: 'Motivo',
  reasonHint: 'Resta agli atti. Non ripetere qui i dati.',
  reasonMissing: 'Scrivi il motivo.',
  confirm: 'Per confermare scrivi {{word}}',
  confirmWord: 'CANCELLA',
  confirmMissing: 'Scrivi {{word}}, in lettere maiuscole.',
  back: 'Indietro',
  do: 'Cancella per sempre',
  doing: 'Cancello…',
  doneTitle: 'Dati cancellati',
  done_one: 'Tolti da {{count}} punto del testo e da tutto ciò che gli appartiene.',
  done_many: 'Tolti da {{count}} di punti del testo e da tutto ciò che gli appartiene.',
  done_other: 'Tolti da {{count}} punti del testo e da tutto ciò che gli appartiene.',
  goOn: 'Torna al testo',
  forgottenTitle: 'Da questo testo sono stati cancellati dei dati personali',
  forgotten:
    'La copia che era su questo dispositivo non c’è più, con le bozze di osservazioni non inviate. Il testo qui sopra è quello di adesso.',
  forgottenUnsent_one:
    'Con la copia è andata via anche {{count}} modifica scritta senza rete e non ancora inviata.',
  forgottenUnsent_many:
    'Con la copia sono andate via anche {{count}} di modifiche scritte senza rete e non ancora inviate.',
  forgottenUnsent_other:
    'Con la copia sono andate via anche {{count}} modifiche scritte senza rete e non ancora inviate.',
  dismiss: 'Ho capito',
} as const;
