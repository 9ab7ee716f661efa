/** What the product is meant to do and does not do yet, by area: one plain sentence each. */
export const notYet = {
  page: 'Che cosa manca ancora',
  lead: 'Corale è in costruzione. Qui c’è tutto quello che è previsto e che oggi non trovi: così non lo cerchi, e non ci conti.',
  today: 'Che cosa c’è già',
  todayText:
    'Si fonda un territorio e si invitano le sue persone, oppure se ne prova uno dimostrativo. Si scrivono insieme sezioni del piano, raccomandazioni, accordi e verbali, con immagini e allegati, anche partendo da un file di Word o Markdown; si decide chi può scriverli, e si vede chi ha scritto ogni parola. In un laboratorio una sala intera scrive dal telefono, senza accesso: contributi, testi dei tavoli, raccomandazioni con la loro provenienza, resoconto e link di ritorno; una matrice dice quale passaggio del piano accoglie ogni raccomandazione. Sulle bozze si osserva e si propone, anche in consultazioni con un termine; ogni osservazione riceve una risposta con il suo motivo, e chi l’ha fatta è avvisato. Un testo si tiene in versioni con un nome, si congela con la sua impronta, e due versioni si confrontano parola per parola. Un organo decide su quella versione con la sua regola: pareri, voti con numero legale, teste e quote, deleghe e procure, firme delle parti di un accordo, ognuno con la sua ricevuta. Il registro degli atti si consulta, si scarica e si verifica senza rete; una firma qualificata fatta altrove si registra. Un dato personale si toglie dal testo e dalla sua storia.',
  areas: {
    decide: {
      title: 'Decidere',
      items: [
        'Sospendere una votazione per qualche minuto.',
        'Dire di ogni singola modifica, e non della versione intera, se è sostanziale.',
      ],
    },
    carryOut: {
      title: 'Attuare',
      items: [
        'Obiettivi con indicatori, misure e verifiche annuali.',
        'Il patto di adesione degli enti.',
        'Il passaggio da un triennio al successivo.',
      ],
    },
    publish: {
      title: 'Trovare e pubblicare',
      items: [
        'Ricerca nel testo di tutto quello che puoi leggere: oggi si cerca solo per titolo.',
        'Esportare un testo in Word e in Markdown; in PDF oggi si esporta una versione.',
        'Un sito pubblico con quello che è stato deciso.',
        'Un’interfaccia documentata per altri programmi.',
      ],
    },
    run: {
      title: 'Gestire',
      items: [
        'Copie di sicurezza che si ripristinano e si controllano da sé, allarmi, più server insieme.',
        'La dichiarazione di accessibilità.',
      ],
    },
  },
} as const;
