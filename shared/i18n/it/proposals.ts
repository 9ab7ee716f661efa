/** Proposals: other words for a passage, and what becomes of them. */
export const proposals = {
  title: 'Proposte',
  /** Before and after words that are struck or put in, for whoever listens. */
  out: 'tolto:',
  in: 'aggiunto:',
  what: {
    insert_after: 'Aggiunge dopo questo paragrafo:',
    replace_block: 'Riscrive il paragrafo:',
    delete_block: 'Toglie il paragrafo:',
  },
  choose: 'Che cosa proponi',
  kind: {
    replace_words: 'Cambia le parole',
    insert_after: 'Aggiungi un paragrafo dopo',
    replace_block: 'Riscrivi il paragrafo',
    delete_block: 'Togli il paragrafo',
  },
  field: {
    replace_words: 'Le parole che proponi',
    insert_after: 'Il paragrafo da aggiungere',
    replace_block: 'Il paragrafo come lo proponi',
  },
  missing: {
    replace_words: 'Queste parole sono già nel testo: cambiale.',
    insert_after: 'Scrivi il paragrafo da aggiungere.',
    replace_block: 'Il paragrafo è ancora uguale: cambialo.',
  },
  preview: 'Come cambia',
  same: 'Ancora come nel testo.',
  accept: 'Accogli nel testo',
  acceptChanged: 'Accogli con modifiche…',
  decline: 'Non accogliere…',
  accepting: 'Scrivo nel testo…',
  accepted: 'La proposta è nel testo.',
  reply: {
    accepted: 'Le parole proposte sono nel testo.',
    accepted_in_part: 'Le parole proposte sono nel testo, con modifiche.',
  },
  changed: {
    title: 'Accogli con modifiche',
    words: 'Le parole che scrivi nel testo',
    hint: 'Quelle che restano della proposta sono di chi le ha proposte, le altre tue.',
    empty: 'Scrivi le parole che vanno nel testo.',
    reason: 'Motivo, se vuoi',
    reasonHint: 'Senza motivo, la risposta dice che le parole sono nel testo con modifiche.',
    verb: 'Scrivi nel testo',
  },
  comparison: {
    title: 'Qui il testo è cambiato',
    body: 'Da quando la proposta è stata fatta, in questo punto è stato scritto altro. Niente è stato toccato: confronta, poi decidi.',
    lost: 'Le parole a cui si riferiva la proposta non sono più nel testo. La proposta resta qui: indica di nuovo il suo passaggio, oppure rispondi.',
    was: 'Quando è stata proposta',
    now: 'Nel testo adesso',
    proposed: 'La proposta',
  },
} as const;
