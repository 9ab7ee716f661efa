/** The bell, the page of notices, and what of them comes by mail. */
export const notices = {
  title: 'Avvisi',
  unread_one: '1 avviso non letto',
  unread_many: '{{count}} di avvisi non letti',
  unread_other: '{{count}} avvisi non letti',
  noneUnread: 'Avvisi, tutti letti',
  seeAll: 'Vedi tutti',
  readAll: 'Segna tutti come letti',
  allRead: 'Tutti gli avvisi sono letti',
  isUnread: 'Da leggere.',
  empty: 'Ancora nessun avviso',
  emptyBody: 'Quando qualcuno ti nomina, ti risponde o ti invita a una consultazione, lo leggi qui.',
  older: 'Vedi quelli di prima',
  loadingOlder: 'Cerco…',
  list: 'Elenco degli avvisi',
  markRead: 'Segna come letto',
  markReadNamed: 'Segna come letto: {{notice}}',
  someone: 'Una persona',
  unreadable: 'un testo che non puoi più leggere',
  wholePlan: 'il piano intero',
  sentence: {
    mentioned: '<b>{{who}}</b> ti nomina nell’osservazione {{number}} su {{section}}.',
    mentionedAs: '<b>{{who}}</b> nomina {{as}} nell’osservazione {{number}} su {{section}}.',
    assigned: '<b>{{who}}</b> ti affida l’osservazione {{number}} su {{section}}.',
    assignedUntil: '<b>{{who}}</b> ti affida l’osservazione {{number}} su {{section}}. Termine: {{due}}.',
    due: '<b>L’osservazione {{number}}</b> su {{section}} aspetta te. Termine: {{due}}.',
    answered: {
      accepted: 'La tua osservazione {{number}} su {{section}} è <b>accolta</b>. Ha risposto {{who}}.',
      accepted_in_part:
        'La tua osservazione {{number}} su {{section}} è <b>accolta in parte</b>. Ha risposto {{who}}.',
      not_accepted:
        'La tua osservazione {{number}} su {{section}} <b>non è accolta</b>. Ha risposto {{who}}.',
    },
    resolved: '<b>{{who}}</b> ha chiuso la tua osservazione {{number}} su {{section}}.',
    reopened:
      '<b>{{who}}</b> ha riaperto l’osservazione {{number}} su {{section}}: aspetta di nuovo una risposta.',
    merged:
      '<b>{{who}}</b> ha unito la tua osservazione {{number}} alla {{into}} su {{section}}: la risposta a quella vale anche per la tua.',
    hidden:
      '<b>{{who}}</b> ha nascosto le tue parole nell’osservazione {{number}} su {{section}}. Il motivo è accanto al testo.',
    commented: '<b>{{who}}</b> ha scritto nell’osservazione {{number}} su {{section}}.',
    observed: '<b>{{who}}</b> ha osservato su {{section}}: osservazione {{number}}.',
    proposed: '<b>{{who}}</b> propone altre parole per {{section}}: osservazione {{number}}.',
    consultation_opened:
      '<b>{{who}}</b> ti invita alla consultazione {{number}}. Puoi osservare entro {{deadline}}.',
    consultation_prolonged:
      '<b>La consultazione {{number}}</b> dura di più: puoi osservare entro {{deadline}}.',
    consultation_reminder:
      '<b>{{who}}</b> ti ricorda la consultazione {{number}}. Puoi osservare entro {{deadline}}.',
    consultation_deadline:
      '<b>La consultazione {{number}}</b> sta per finire: puoi osservare entro {{deadline}}.',
    consultation_over:
      '<b>Il termine della consultazione {{number}}</b> è passato: era {{deadline}}. Ora si può chiudere.',
    consultation_closed:
      '<b>La consultazione {{number}}</b> è chiusa. L’Ufficio di Piano risponde a ogni osservazione.',
    round_opened_vote: '<b>{{who}}</b> ti chiama al voto {{number}} su {{section}}. {{when}}',
    round_opened_opinion:
      '<b>{{who}}</b> ti chiede un parere, il numero {{number}}. Testo: {{section}}. {{when}}',
    round_opened_signature: '<b>{{who}}</b> apre alla firma delle parti {{section}}. {{when}}',
    round_reminder: '<b>{{who}}</b> ti ricorda che su {{section}} manca la tua parola. {{when}}',
    round_prolonged: '<b>C’è più tempo</b> per decidere su {{section}}. {{when}}',
    round_deadline:
      '<b>Sta per finire il tempo</b> per decidere su {{section}}, e un tuo seggio non ha ancora parlato. {{when}}',
    round_closed: {
      approved: '{{section}}: <b>il testo è approvato</b>.',
      rejected: '{{section}}: <b>il testo non è approvato</b>.',
      undecided: 'Su {{section}} <b>non si è deciso</b>.',
      no_quorum: 'Su {{section}} <b>è mancato il numero legale</b>.',
      sent_back: '{{section}}: <b>il testo torna in bozza</b>, con il motivo di chi presiede.',
      heard: 'I pareri su {{section}} sono <b>raccolti</b>.',
      concluded: '{{section}}: <b>l’accordo è concluso</b>, hanno firmato tutte le parti.',
      not_concluded: '{{section}}: <b>l’accordo non è concluso</b>, manca almeno una parte.',
    },
    recommendation_answered: {
      accepted: 'I Sindaci hanno <b>accolto</b> una tua raccomandazione: {{section}}.',
      accepted_in_part: 'I Sindaci hanno <b>accolto in parte</b> una tua raccomandazione: {{section}}.',
      deferred: 'I Sindaci hanno <b>rinviato</b> una tua raccomandazione: {{section}}.',
      declined: 'I Sindaci <b>non hanno accolto</b> una tua raccomandazione: {{section}}.',
    },
    receipt: {
      mine: 'La tua parola su {{section}} è registrata: <b>{{choice}}</b>. Atto {{seq}}, impronta {{print}}.',
      entered:
        '<b>{{who}}</b> ha registrato per te su {{section}}: <b>{{choice}}</b>. Atto {{seq}}, impronta {{print}}.',
    },
  },
  choice: {
    in_favour: 'favorevole',
    with_reservation: 'favorevole con riserva',
    against: 'contrario',
    abstention: 'astensione',
  },
  when: {
    until: 'Puoi farlo entro {{deadline}}.',
    sitting: 'La seduta è {{sitting}}, {{place}}.',
    open: 'Puoi farlo finché chi presiede non chiude.',
  },
} as const;

/** What of the notices comes by mail. */
export const mailPreferences = {
  title: 'Che cosa ricevi per posta',
  digest: 'Il riassunto del giorno',
  digestHint: 'Una volta al giorno, solo se c’è qualcosa di nuovo.',
  mentions: 'Subito, quando qualcuno ti nomina o ti affida un’osservazione',
  deadlines: 'Subito, quando si apre una consultazione o si avvicina un termine',
  goesTo: 'Arriva a {{email}}. Per cambiare indirizzo rivolgiti a chi amministra Corale.',
  noAddress:
    'Non hai un indirizzo e-mail in Corale: per riceverla chiedi di aggiungerlo a chi amministra. Qui trovi tutto lo stesso.',
  sendsNone: 'Questa installazione non manda posta: gli avvisi li leggi qui.',
  kept: 'Scelta salvata',
  notKept: 'La scelta non è salvata',
} as const;

/** The page at the foot of every mail. */
export const unsubscribing = {
  title: 'Posta di Corale',
  ask: 'Vuoi che Corale non ti scriva più?',
  body: '{{name}}, non ricevi più né il riassunto del giorno né gli avvisi urgenti. In Corale li trovi sempre, e puoi riaccendere la posta dalla pagina degli avvisi.',
  do: 'Non scrivermi più',
  doing: 'Spengo…',
  done: 'Corale non ti scrive più',
  doneBody: '{{name}}, per riaccendere la posta entra in Corale e apri gli avvisi.',
  missing: 'Qui manca un pezzo dell’indirizzo',
  missingBody:
    'Apri di nuovo il collegamento in fondo alla lettera, oppure entra in Corale e apri gli avvisi.',
  notDone: 'La posta è ancora accesa',
} as const;
