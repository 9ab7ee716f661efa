/** What stands around every page. */
export const shell = {
  skip: 'Vai al contenuto',
  mainNav: 'Principale',
  thisPage: 'Questa pagina',
  desk: 'Scrivania',
  documents: 'Documenti',
  workshops: 'Laboratori',
  recommendations: 'Raccomandazioni',
  sittings: 'Sedute',
  record: 'Registro',
  administration: 'Amministrazione',
  demoMark: 'Territorio dimostrativo',
  insecure: 'Connessione non cifrata',
  demoData: 'Dati dimostrativi: persone, quote e sub-ambiti sono inventati o arrotondati',
  enter: 'Entra',
  profile: 'Profilo di',
  theme: 'Aspetto',
  themeAuto: 'Automatico',
  themeLight: 'Chiaro',
  themeDark: 'Scuro',
  language: 'Lingua',
  shortcuts: 'Scorciatoie da tastiera',
  notYet: 'Che cosa manca ancora',
  source: 'Codice aperto, licenza AGPL 3.0',
  leave: 'Esci',
  leaveTitle_one: 'Hai una modifica non ancora salvata',
  leaveTitle_many: 'Hai {{count}} di modifiche non ancora salvate',
  leaveTitle_other: 'Hai {{count}} modifiche non ancora salvate',
  leaveBody_one:
    'Con la rete e il testo aperto, Corale la salva da sé. Se esci adesso resta su questo dispositivo, dove il browser lo permette, e parte solo quando rientri con il tuo nome e riapri il testo.',
  leaveBody_many:
    'Con la rete e il testo aperto, Corale le salva da sé. Se esci adesso restano su questo dispositivo, dove il browser lo permette, e partono solo quando rientri con il tuo nome e riapri il testo.',
  leaveBody_other:
    'Con la rete e il testo aperto, Corale le salva da sé. Se esci adesso restano su questo dispositivo, dove il browser lo permette, e partono solo quando rientri con il tuo nome e riapri il testo.',
  leaveFailed: 'Non sei ancora fuori',
  leaveStay: 'Resta qui',
  leaveAnyway: 'Esci senza salvare',
  leaving: 'Esco…',
} as const;

export const shortcuts = {
  title: 'Scorciatoie da tastiera',
  everywhere: 'In ogni pagina',
  thisPage: 'In questa pagina',
  showList: 'Mostra questo elenco',
  toDesk: 'Vai alla Scrivania',
  toDocuments: 'Vai ai Documenti',
  toRecord: 'Vai al Registro',
  closeAndBack: 'Chiudi e torna dov’eri',
  singleLetters: 'Usa le scorciatoie fatte di sole lettere',
  singleLettersHint: 'Non valgono mentre scrivi. Spegnile se usi i comandi vocali.',
} as const;

export const mishaps = {
  crashTitle: 'Questa pagina si è fermata',
  crashBody:
    'Il testo salvato è al sicuro. Ricarica la pagina; se succede ancora, di’ all’Ufficio di Piano che cosa stavi facendo.',
  reload: 'Ricarica la pagina',
  notFoundTitle: 'Questa pagina non c’è',
  notFoundBody: 'L’indirizzo è sbagliato, oppure la pagina non esiste più.',
  toDesk: 'Vai alla Scrivania',
  toDoor: 'Vai all’inizio',
  failedTitle: 'Non riesco a mostrare questa parte',
} as const;
