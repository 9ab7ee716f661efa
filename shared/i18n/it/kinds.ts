import type { DocumentKind } from '../../documents/kind.ts';

type EachKind = Readonly<Record<DocumentKind, string>>;

/** What documents can be, and what can be done with each kind. */
export const kinds = {
  one: {
    plan_section: 'Sezione del piano',
    recommendation: 'Raccomandazione',
    agreement: 'Accordo',
    minutes: 'Verbale',
  } satisfies EachKind,
  /** The parts of the page of documents. */
  many: {
    plan_section: 'Piano',
    recommendation: 'Raccomandazioni',
    agreement: 'Accordi',
    minutes: 'Verbali',
  } satisfies EachKind,
  parts: 'Tipi di documento',
  create: 'Nuovo…',
  createOne: {
    plan_section: 'Nuova sezione…',
    recommendation: 'Nuova raccomandazione…',
    agreement: 'Nuovo accordo…',
    minutes: 'Nuovo verbale…',
  } satisfies EachKind,
  createTitle: {
    plan_section: 'Nuova sezione del piano',
    recommendation: 'Nuova raccomandazione',
    agreement: 'Nuovo accordo',
    minutes: 'Nuovo verbale',
  } satisfies EachKind,
  createDo: {
    plan_section: 'Crea la sezione',
    recommendation: 'Crea la raccomandazione',
    agreement: 'Crea l’accordo',
    minutes: 'Crea il verbale',
  } satisfies EachKind,
  createHint: {
    plan_section: 'Nasce in bozza, fuori dall’indice del piano: la collochi quando vuoi.',
    recommendation:
      'Comincia da un verbo: «Aprire uno sportello unico in ogni sub-ambito». Il codice lo dà Corale.',
    agreement: 'Nasce con gli articoli già pronti da compilare.',
    minutes: 'Per esempio: «Tavolo domiciliarità, terzo incontro». Numero e data vanno nella scheda.',
  } satisfies EachKind,
  importTitle: {
    plan_section: 'Importa una sezione',
    recommendation: 'Importa una raccomandazione',
    agreement: 'Importa un accordo',
    minutes: 'Importa un verbale',
  } satisfies EachKind,
  renameTitle: {
    plan_section: 'Rinomina la sezione',
    recommendation: 'Rinomina la raccomandazione',
    agreement: 'Rinomina l’accordo',
    minutes: 'Rinomina il verbale',
  } satisfies EachKind,
  renameHint: {
    plan_section: 'Senza numero: lo dà il piano.',
    recommendation: 'Comincia da un verbo: dice che cosa si chiede di fare.',
    agreement: 'Che cosa si fa insieme, in poche parole.',
    minutes: 'Quale seduta, in poche parole.',
  } satisfies EachKind,
  titleTooLong: 'Il titolo è troppo lungo: al massimo {{limit}} caratteri.',
  empty: {
    plan_section: 'Il piano non ha ancora sezioni',
    recommendation: 'Ancora nessuna raccomandazione',
    agreement: 'Ancora nessun accordo',
    minutes: 'Ancora nessun verbale',
  } satisfies EachKind,
  emptyMaker: {
    plan_section: 'Crea la prima sezione, o importala da un file.',
    recommendation: 'Crea la prima, o importala da un file: nasce con le domande a cui un tavolo risponde.',
    agreement: 'Crea il primo, o importalo da un file: nasce con gli articoli da compilare.',
    minutes: 'Crea il primo, o importalo da un file: nasce con le parti di un verbale.',
  } satisfies EachKind,
  emptyReader: {
    plan_section: 'Le crea l’Ufficio di Piano: quando ci sono, le leggi qui.',
    recommendation: 'Le scrivono i tavoli dei laboratori: quando ci sono, le leggi qui.',
    agreement: 'Li prepara l’Ufficio di Piano: quando ci sono, li leggi qui.',
    minutes: 'Li scrive chi verbalizza: quando ci sono, li leggi qui.',
  } satisfies EachKind,
  count: {
    plan_section_one: 'Una sezione',
    plan_section_many: '{{count}} di sezioni',
    plan_section_other: '{{count}} sezioni',
    recommendation_one: 'Una raccomandazione',
    recommendation_many: '{{count}} di raccomandazioni',
    recommendation_other: '{{count}} raccomandazioni',
    agreement_one: 'Un accordo',
    agreement_many: '{{count}} di accordi',
    agreement_other: '{{count}} accordi',
    minutes_one: 'Un verbale',
    minutes_many: '{{count}} di verbali',
    minutes_other: '{{count}} verbali',
  },
  filters: 'Cerca tra i documenti',
  words: 'Parole del titolo',
  wordsOrCode: 'Parole del titolo o codice',
  onlyMine: 'Solo quello che posso scrivere',
  noneFound: 'Nessun documento corrisponde',
  /** Taking a step in a document’s life. */
  step: {
    title: 'Il documento passa a «{{state}}»',
    closes:
      'Da questo momento il testo si legge soltanto. Chi lo sta scrivendo lo vede subito, e quello che è salvato resta.',
    opens: 'Il testo si può scrivere di nuovo: chi ne ha il permesso ricomincia subito.',
    stays: 'Chi può scrivere il testo continua a scriverlo.',
    staysClosed: 'Il testo resta com’è: si legge e non si scrive.',
    reason: 'Motivo, se serve',
    reasonHint: 'Resta nel registro accanto al tuo nome.',
    do: 'Conferma il passaggio',
    busy: 'Registro…',
    done: 'Ora il documento è in «{{state}}».',
  },
  duplicate: {
    title: 'Duplica «{{title}}» come modello',
    hint: 'Il testo nasce uguale a com’è adesso e poi cambia per conto suo. Date, numeri e firme non si copiano.',
    do: 'Duplica',
    busy: 'Duplico…',
  },
  origin: {
    from: 'Nasce da <a>«{{title}}»</a>, testo del {{day}}',
    models_one: 'Usato come modello per un testo',
    models_many: 'Usato come modello per {{count}} di testi',
    models_other: 'Usato come modello per {{count}} testi',
  },
} as const;
