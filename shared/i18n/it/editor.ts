/** How safe the text is. Each is also read aloud. */
const save = {
  saved: 'Salvato',
  saving: 'Sto salvando…',
  notSaved: 'Non ancora salvato',
  readOnly: 'Sola lettura',
  readOffline: 'Senza rete: quello che leggi non si aggiorna',
  opening: 'Sto aprendo…',
  offline: 'In attesa di rete',
  offlineNothing: 'Quello che hai scritto è salvato',
  offlineKept_one: '1 modifica al sicuro su questo dispositivo',
  offlineKept_many: '{{count}} di modifiche al sicuro su questo dispositivo',
  offlineKept_other: '{{count}} modifiche al sicuro su questo dispositivo',
  offlineAtRisk_one: 'Non chiudere questa pagina: 1 modifica non è ancora salvata',
  offlineAtRisk_many: 'Non chiudere questa pagina: {{count}} di modifiche non sono ancora salvate',
  offlineAtRisk_other: 'Non chiudere questa pagina: {{count}} modifiche non sono ancora salvate',
} as const;

/** Who has the text open beside the reader. */
const here = {
  label: 'Con te in questo testo',
  more_one: 'e un’altra persona',
  more_many: 'e altri {{count}} di persone',
  more_other: 'e altri {{count}}',
  moreReading_one: 'e un’altra persona legge',
  moreReading_many: 'e altri {{count}} di persone leggono',
  moreReading_other: 'e altri {{count}} leggono',
  count_one: '1 qui',
  count_many: '{{count}} qui',
  count_other: '{{count}} qui',
  showAll_one: '1 qui: mostra chi è',
  showAll_many: '{{count}} qui: mostra chi sono',
  showAll_other: '{{count}} qui: mostra chi sono',
  nobody: 'Solo tu',
  nobodyMore: 'In questo momento hai aperto il testo solo tu.',
  reads: 'legge',
  writes: 'può scrivere',
  external: 'programma esterno',
} as const;

/** Who writes where, said on request. */
const voices = {
  inHeading: '{{name}}, {{body}}, ha il cursore in «{{heading}}».',
  atStart: '{{name}}, {{body}}, ha il cursore all’inizio del testo.',
  nobody: 'Nessun altro ha il cursore nel testo in questo momento.',
  mayWrite: 'Ora puoi scrivere in questo testo.',
} as const;

const toolbar = {
  label: 'Scrittura',
  style: 'Tipo di testo: {{style}}',
  text: 'Testo',
  heading1: 'Titolo 1',
  heading2: 'Titolo 2',
  heading3: 'Titolo 3',
  bold: 'Grassetto',
  boldSign: 'G',
  italic: 'Corsivo',
  italicSign: 'C',
  bulletList: 'Elenco puntato',
  orderedList: 'Elenco numerato',
  quote: 'Citazione',
  link: 'Collegamento',
  table: 'Tabella',
  note: 'Nota a piè di pagina',
  image: 'Immagine',
  find: 'Cerca nel testo',
  undo: 'Annulla la tua ultima modifica',
  redo: 'Ripeti',
  done: 'Leggi',
  doneLabel: 'Leggi: chiudi la tastiera',
} as const;

const link = {
  title: 'Collegamento',
  changeTitle: 'Cambia il collegamento',
  address: 'Indirizzo',
  addressHint: 'Una pagina (https://…) o una casella di posta.',
  words: 'Parole da mostrare',
  wordsHint: 'Se le lasci vuote, si vede l’indirizzo.',
  addressMissing: 'Scrivi l’indirizzo della pagina.',
  addressRefused:
    'Questo indirizzo non si può collegare. Deve cominciare con https://, http:// o mailto:, per esempio https://www.esempio.it.',
  put: 'Metti il collegamento',
  change: 'Cambia il collegamento',
  remove: 'Togli il collegamento',
  open: 'Apri in un’altra scheda',
} as const;

const outline = {
  title: 'Indice',
  label: 'Indice del testo',
  empty: 'Il testo non ha ancora titoli.',
  emptyWriter:
    'Il testo non ha ancora titoli. Scegli «Titolo 1» sopra il foglio e scrivine uno: lo ritrovi qui.',
} as const;

const dock = {
  label: 'Strumenti del testo',
  write: 'Scrivi',
} as const;

/** What happened to the text that does not mend itself: the fact, the cause, what is safe, the way out. */
const ends = {
  signed_out: {
    title: 'La sessione è finita',
    body: 'Questa pagina non riceve e non manda più niente. Il testo salvato è al sicuro.',
    unsaved: 'Le tue ultime parole non sono ancora salvate: copiale, poi entra di nuovo.',
    way: 'Entra di nuovo',
  },
  right_withdrawn: {
    title: 'Non puoi più scrivere in questo testo',
    body: 'L’Ufficio di Piano ha tolto il permesso, oppure il testo è passato a un altro stato. Quello che era salvato resta nel testo, e puoi continuare a leggerlo.',
    unsaved: 'Le tue ultime parole non sono entrate nel testo: copiale, se ti servono.',
    way: 'Ho capito',
  },
  not_found: {
    title: 'Questo testo non è più aperto a te',
    body: 'È stato tolto, oppure non puoi più leggerlo. Chiedi all’Ufficio di Piano.',
    unsaved: 'Le tue ultime parole non sono salvate: copiale, se ti servono.',
    way: 'Vai ai Documenti',
  },
  new_epoch: {
    title: 'Da questo testo sono stati cancellati dei dati personali',
    body: 'La copia che era su questo dispositivo non c’è più: qui sopra vedi il testo di adesso.',
    unsaved:
      'Le tue ultime parole non erano ancora salvate, e non restano da nessuna parte: copiale adesso, se ti servono.',
    way: 'Ho capito',
  },
  too_large: {
    title: 'Il testo non è stato salvato: è troppo grande',
    body: 'In una volta sola si può salvare circa 1 MB. Quello che era salvato prima è al sicuro; le tue ultime parole sono solo in questa pagina.',
    unsaved: 'Copia il tuo testo, poi ricarica la pagina e aggiungilo un po’ per volta.',
    way: 'Ricarica la pagina',
  },
  old_page: {
    title: 'Corale è stato aggiornato',
    body: 'Questa pagina è rimasta indietro e non può più leggere né scrivere il testo. Il testo salvato è al sicuro.',
    unsaved: 'Le tue ultime parole non sono ancora salvate: copiale prima di ricaricare.',
    way: 'Ricarica la pagina',
  },
  too_many: {
    title: 'Troppe pagine aperte su questo testo',
    body: 'Il server ha chiuso questa per non rallentare le altre. Il testo salvato è al sicuro. Chiudi le schede che non usi e riprova.',
    unsaved: 'Le tue ultime parole non sono ancora salvate: copiale, poi riprova.',
    way: 'Riprova',
  },
} as const;

/** The same, where it was this page that closed the text. */
const ownEnds = {
  freeze: 'Hai congelato il testo',
  other: 'Hai portato avanti il testo: ora non si scrive',
  body: 'Da qui in poi si legge e non si scrive, finché qualcuno lo riporta indietro. Quello che era salvato è nel testo.',
} as const;

/** Where the last words stand also on this device, and are sent from there. */
const kept = {
  signedOut: 'Le tue ultime parole sono al sicuro su questo dispositivo e partono quando rientri.',
  oldPage: 'Le tue ultime parole sono al sicuro su questo dispositivo e partono dopo aver ricaricato.',
  crowded: 'Le tue ultime parole sono al sicuro su questo dispositivo e partono appena il testo si riapre.',
} as const;

const rescued = {
  title: 'Queste parole non sono state salvate',
  body: 'È successo {{when}}, e il testo è ripartito da quello salvato. Le tue parole sono qui sotto: copiale e rimettile dove servono.',
  why: {
    resync: 'La copia di questa pagina e quella del server non si corrispondevano più.',
    malformed: 'Il server non è riuscito a leggerle.',
    read_only: 'Intanto hai perso il permesso di scrivere in questo testo.',
    foreign_client: 'Risultavano scritte da un’altra persona.',
    too_large: 'Contengono un solo elemento più grande di 1 MB, e così non si può salvare.',
    structure:
      'Contengono qualcosa che in questo testo non può stare, per esempio elementi presi da un altro programma.',
    full: 'Il testo ha raggiunto la grandezza massima: togli qualcosa, oppure continua in un altro documento.',
  },
  show: 'Le parole non salvate',
  dismiss: 'Non mi servono più',
} as const;

/** Before going to another page with words that are only here. */
const leave = {
  title_one: 'Se esci adesso, perdi 1 modifica',
  title_many: 'Se esci adesso, perdi {{count}} di modifiche',
  title_other: 'Se esci adesso, perdi {{count}} modifiche',
  titleLast: 'Se esci adesso, perdi le ultime modifiche',
  body: 'Quello che era già salvato è al sicuro. Le ultime parole sono solo in questa pagina: resta finché leggi «Salvato», oppure copiale.',
  stay: 'Resta qui',
  go: 'Esci senza salvare',
} as const;

const copy = {
  mine: 'Copia il mio testo',
  done: 'Copiato',
  failed: 'Il browser non permette di copiare: seleziona il testo e copialo a mano.',
} as const;

/** What can be done to a table. */
const table = {
  label: 'Tabella',
  groups: { row: 'Riga', column: 'Colonna', whole: 'Tabella' },
  acts: {
    rowAbove: 'Aggiungi una riga sopra',
    rowBelow: 'Aggiungi una riga sotto',
    deleteRow: 'Togli la riga',
    columnLeft: 'Aggiungi una colonna a sinistra',
    columnRight: 'Aggiungi una colonna a destra',
    deleteColumn: 'Togli la colonna',
    headerRow: 'Riga di intestazione',
    deleteTable: 'Togli la tabella',
  },
  /** Two people changed rows and columns at the same time. */
  mend: 'Pareggia le righe',
} as const;

const note = {
  title: 'Nota {{number}}',
  hint: 'Invio o Esc per chiudere',
} as const;

const mention = {
  label: 'Persone ed enti',
  found_one: '1 nome: scegli con le frecce e Invio',
  found_many: '{{count}} di nomi: scegli con le frecce e Invio',
  found_other: '{{count}} nomi: scegli con le frecce e Invio',
  nobody: 'Nessuna persona e nessun ente ha questo nome. Puoi continuare a scrivere.',
  offline: 'Per cercare i nomi serve la rete. Puoi continuare a scrivere.',
  refused: 'I nomi non si possono cercare in questo momento. Puoi continuare a scrivere.',
} as const;

const paste = {
  images_one: '1 immagine non è stata incollata. Salvala sul tuo dispositivo, poi mettila con «Immagine».',
  images_many:
    '{{count}} di immagini non sono state incollate. Salvale sul tuo dispositivo, poi mettile una alla volta con «Immagine».',
  images_other:
    '{{count}} immagini non sono state incollate. Salvale sul tuo dispositivo, poi mettile una alla volta con «Immagine».',
} as const;

const find = {
  label: 'Cerca nel testo',
  words: 'Cerca',
  instead: 'Sostituisci con',
  at: '{{at}} di {{total}}',
  some: '{{total}} nel testo',
  none: 'Non c’è',
  previous: 'Precedente',
  next: 'Successivo',
  matchCase: 'Distingui maiuscole e minuscole',
  matchCaseSign: 'Aa',
  replace: 'Sostituisci',
  replaceAll: 'Sostituisci tutto',
  replaced_one: '1 sostituzione fatta',
  replaced_many: '{{count}} di sostituzioni fatte',
  replaced_other: '{{count}} sostituzioni fatte',
  close: 'Chiudi la ricerca',
} as const;

/** "1.240 parole, 6 minuti di lettura". */
const length = {
  words_one: '{{number}} parola',
  words_many: '{{number}} di parole',
  words_other: '{{number}} parole',
  minutes_one: '{{number}} minuto di lettura',
  minutes_many: '{{number}} di minuti di lettura',
  minutes_other: '{{number}} minuti di lettura',
} as const;

/** What a text says around its own words. */
const text = {
  table: 'Tabella',
  tableOf: 'Tabella: {{titles}}',
  notes: 'Note',
  backToText: 'Torna al testo della nota {{number}}',
} as const;

/** Everything that the page of a text says. */
export const editor = {
  page: {
    bar: 'Questa pagina',
    crumbs: 'Dove si trova',
    plan: 'Documenti',
    title: '{{number}} {{title}}',
    textLabel: 'Testo di «{{title}}»',
    leaveHint: 'Per uscire dal testo con la tastiera premi Esc e poi Tab.',
    placeholder: 'Scrivi qui il testo della sezione.',
    empty: 'Il testo è ancora vuoto. Appena qualcuno scrive, lo vedi qui.',
    opening: 'Sto aprendo il testo…',
    goneTitle: 'Qui non c’è un testo che tu possa leggere',
    goneBody:
      'L’indirizzo è sbagliato, oppure il testo non c’è più o non è aperto a te. Controlla l’indirizzo o cerca il titolo tra i documenti.',
    toDocuments: 'Vai ai Documenti',
    failedTitle: 'Non riesco ad aprire il testo',
  },
  phase: {
    region: 'A che punto siamo',
    steps: 'A che punto è il documento',
    onlyRead: 'Scrive chi ne ha il permesso: tu puoi leggere',
  },
  /** To speak of a passage of the text. */
  beside: {
    observe: 'Osserva',
    propose: 'Proponi',
    link: 'Collega',
    waitingHere_one: '1 osservazione da rispondere',
    waitingHere_many: '{{count}} di osservazioni da rispondere',
    waitingHere_other: '{{count}} osservazioni da rispondere',
  },
  keys: {
    around: 'Passa dal testo alle osservazioni, all’indice, alla barra e di nuovo al testo',
    observe: 'Osserva le parole scelte, o il testo',
    propose: 'Proponi altre parole',
    nextPassage: 'Osservazione seguente',
    previousPassage: 'Osservazione precedente',
    who: 'Di’ chi ha il cursore nel testo, e dove',
    bold: 'Grassetto',
    italic: 'Corsivo',
    heading: 'Titolo di primo livello; 2 e 3 per gli altri',
    text: 'Torna a testo semplice',
    orderedList: 'Elenco numerato',
    bulletList: 'Elenco puntato',
    link: 'Collegamento',
    table: 'Tabella',
    note: 'Nota a piè di pagina',
    mention: 'Nomina una persona o un ente',
    find: 'Cerca e sostituisci nel testo',
    undo: 'Annulla la tua ultima modifica',
    leave: 'Esci dal testo: dentro un elenco Tab sposta le voci, in una tabella cambia cella',
  },
  save,
  here,
  voices,
  toolbar,
  link,
  outline,
  dock,
  ends,
  ownEnds,
  kept,
  rescued,
  leave,
  copy,
  text,
  table,
  note,
  mention,
  paste,
  find,
  length,
} as const;
