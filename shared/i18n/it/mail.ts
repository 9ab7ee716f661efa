/** What Corale writes by mail. Names are filled in as they are; whoever makes HTML of it escapes the whole. */
export const mail = {
  greeting: 'Buongiorno {{name}},',
  signature: 'Corale, {{district}}',
  invitation: {
    subject: 'Il tuo invito a Corale',
    intro:
      'con questo invito entri in Corale, lo spazio in cui {{district}} scrive insieme il proprio piano sociale.',
    office: 'In Corale il tuo ruolo è: {{office}}.',
    link: 'Apri il tuo invito',
    limits:
      'Il collegamento vale una volta sola, fino a {{until}}. È personale: chi lo apre entra a nome tuo, quindi non inoltrarlo.',
    unexpected: 'Se non aspettavi questo invito, puoi ignorarlo.',
  },
  workshopInvitation: {
    subject: 'Invito al laboratorio «{{theme}}»',
    intro:
      'siete invitati al laboratorio «{{theme}}», in cui si scrivono insieme le raccomandazioni per il piano sociale.',
    where: 'Quando e dove: {{when}}, {{venue}}.',
    places: 'Posti per il vostro ente: {{places}}. Per iscrivere chi viene non serve un account.',
    link: 'Iscrivi chi viene',
    needs:
      'Nella pagina potete indicare anche che cosa serve a ciascuno per partecipare. Il link è del vostro ente: chi lo apre vede i nomi che avete iscritto.',
  },
  code: {
    subject: 'Il tuo codice per entrare in Corale',
    intro: 'per entrare in Corale scrivi questo codice nella pagina da cui l’hai chiesto:',
    limits:
      'Vale dieci minuti, una volta sola, e soltanto in quel browser. Nessuno di Corale te lo chiederà mai.',
    unexpected: 'Se non l’hai chiesto tu, non devi fare nulla: senza quel browser il codice non apre niente.',
  },
  statementCode: {
    subject: {
      vote: 'Il codice per confermare il tuo voto',
      opinion: 'Il codice per confermare il tuo parere',
      signature: 'Il codice per confermare la tua firma',
    },
    prepared: 'in Corale hai preparato questo:',
    what: '{{choice}}. {{who}}. {{text}}.',
    choice: {
      in_favour: 'Favorevole',
      with_reservation: 'Favorevole con riserva',
      against: 'Contrario',
      abstention: 'Astensione',
    },
    signature: {
      in_favour: 'Firma',
      with_reservation: 'Firma con riserva',
      against: 'Non firma',
    },
    text: '«{{title}}», versione {{number}}',
    plan: 'Tutto il piano',
    intro: 'Per confermarlo scrivi questo codice nella pagina da cui l’hai chiesto:',
    limits: 'Vale dieci minuti, una volta sola, e soltanto per quello che hai appena preparato.',
    unexpected:
      'Se non l’hai chiesto tu, non confermare nulla: qualcuno è entrato in Corale con il tuo nome. Scrivilo subito all’Ufficio di Piano.',
  },
  addressChanged: {
    subject: 'Il tuo indirizzo in Corale è cambiato',
    intro:
      'chi amministra Corale ha cambiato il tuo indirizzo e-mail. Da adesso inviti e codici arrivano al nuovo indirizzo, e non più qui.',
  },
  passkeyAdded: {
    subject: 'Una passkey nuova per entrare in Corale',
    intro: 'nel tuo profilo è stata aggiunta la passkey «{{passkey}}»: da adesso apre Corale a nome tuo.',
  },
  passkeyRemoved: {
    subject: 'Una passkey è stata tolta',
    intro: 'dal tuo profilo è stata tolta la passkey «{{passkey}}»: da adesso non apre più nulla.',
  },
  identityLinked: {
    subject: 'Un nuovo modo per entrare in Corale',
    intro: 'al tuo profilo è stata collegata un’identità di {{provider}}: da adesso apre Corale a nome tuo.',
  },
  identityUnlinked: {
    subject: 'Un’identità è stata scollegata',
    intro: 'dal tuo profilo è stata scollegata l’identità di {{provider}}: da adesso non apre più nulla.',
  },
  notYou:
    'Se non l’hai fatto o chiesto tu, scrivi subito a chi amministra Corale: può chiudere ogni accesso a nome tuo.',
} as const;
