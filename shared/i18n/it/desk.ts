/** The Scrivania. */
export const desk = {
  page: 'Scrivania',
  lastVisit: 'La tua ultima visita: {{when}}',
  firstVisit: 'È la tua prima visita',
  mine: 'I tuoi testi',
  section: 'Sezione del piano',
  changed: 'Cambiato {{when}}',
  resume: 'Continua a scrivere',
  open: 'Apri',
  openNamed: 'Apri {{title}}',
  allMine_one: 'Vedi il testo che puoi scrivere',
  allMine_many: 'Vedi tutti i {{count}} di testi che puoi scrivere',
  allMine_other: 'Vedi tutti i {{count}} testi che puoi scrivere',
  mineEmpty: 'Nessun testo ti aspetta',
  mineEmptyBody:
    'Per ora puoi leggere il piano. Quando l’Ufficio di Piano ti dà da scrivere una sezione, la trovi qui.',
  readPlan: 'Leggi i documenti',
  news: 'Cambiato dalla tua ultima visita',
  newsFirst: 'Cambiato negli ultimi giorni',
  newsEmpty: 'Nessun cambiamento dalla tua ultima visita',
  newsEmptyBody: 'Quando qualcuno scrive nel piano, lo leggi qui.',
  actsFor: 'Per conto di chi puoi agire',
  actsForEmpty: 'Per nessun ente: agisci a tuo nome.',
  weight: '{{weight}} quote su {{total}}',
  plan: 'Il piano, sezione per sezione',
} as const;

/** One line for each thing that changed. `<b>` holds the section. */
export const changes = {
  writtenBy: '<b>{{section}}</b>: ha scritto {{who}}.',
  writtenByMany: '<b>{{section}}</b>: hanno scritto {{who}}.',
  created: '<b>{{section}}</b>: nuova sezione. L’ha creata {{who}}.',
  imported: '<b>{{section}}</b>: nuova sezione da un file. L’ha portata {{who}}.',
  placed: '<b>{{section}}</b>: ora ha il suo posto nel piano. L’ha collocata {{who}}.',
  granted: '<b>{{section}}</b>: ora può scriverla anche {{to}}. L’ha deciso {{who}}.',
  withdrawn: '<b>{{section}}</b>: {{to}} non può più scriverla. L’ha deciso {{who}}.',
  renamed: '<b>{{section}}</b>: prima si chiamava «{{was}}». L’ha rinominata {{who}}.',
  byOffice: '{{name}} ({{office}})',
  othersToo_one: 'un’altra persona',
  othersToo_many: 'altre {{count}} di persone',
  othersToo_other: 'altre {{count}} persone',
  server: 'Corale',
} as const;
