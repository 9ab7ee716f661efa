/**
 * The three workshops held in Cremona for the plan of 2015-2017, whose titles are public, with guiding questions of our
 * own. One of them is being held, with guests and cards of ours; the words of nobody real are here.
 */
export const demoWorkshops = [
  {
    theme: 'Welfare generativo, nuove sfide per una presa in carico efficace',
    room: 'Sala A',
    held: false,
    questions: [
      'Dove si interrompe oggi il percorso di una famiglia tra più servizi?',
      'Che cosa può fare chi riceve aiuto, e chi glielo chiede?',
      'Quale primo passo si può fare entro un anno?',
    ],
  },
  {
    theme: 'Comunità e territori per costruire opportunità: processi di coprogettazione',
    room: 'Sala B',
    held: false,
    questions: [
      'Che cosa fanno già insieme Comuni ed enti nel vostro sub-ambito?',
      'Che cosa serve perché un tavolo continui dopo la fine di un bando?',
      'Chi manca ai tavoli, e come lo si invita?',
    ],
  },
  {
    theme: 'Incerti legami: vulnerabilità e fragilità tra lavoro e casa',
    room: 'Sala C',
    held: true,
    questions: [
      'Chi lavora ma non arriva a fine mese: che cosa lo aiuta a non perdere la casa?',
      'Quali segnali vede per primo chi incontra le persone?',
      'Che cosa si può fare prima che diventi un’emergenza?',
    ],
  },
] as const;

export const demoVenue = 'Centro civico di prova, Crema';

export const demoAgenda = [
  '9.30 Accoglienza e iscrizione ai tavoli',
  '9.50 Contributi ai tavoli, sulle domande guida',
  '11.00 Gruppi di contributi',
  '11.40 Scelte',
  '12.00 Lettura finale in plenaria',
  '',
  'I temi sono quelli dei laboratori di Cremona per il piano 2015-2017; luogo, domande, programma, ospiti e contributi sono inventati.',
].join('\n');
