/** What becomes of an observation, and the form in which whoever replies says it. */
export const replies = {
  state: {
    open: 'Da rispondere',
    resolved: 'Chiusa da chi l’ha scritta',
    merged: 'Unita a un’altra',
    lost: 'Ha perso il suo testo',
  },
  outcome: {
    accepted: 'Accolta',
    accepted_in_part: 'Accolta in parte',
    not_accepted: 'Non accolta',
  },
  consequence: {
    accepted: 'Il testo dirà quello che chiede.',
    accepted_in_part: 'Il testo ne terrà conto in parte.',
    not_accepted: 'Il testo resta com’è.',
  },
  chooseOutcome: 'Esito',
  outcomeMissing: 'Scegli un esito',
  reason: 'Motivo',
  reasonHint: 'Lo leggono chi ha osservato e tutti gli altri, anche nell’elenco delle risposte.',
  reasonMissing: 'Scrivi il motivo',
  send: 'Rispondi',
  sending: 'Registro…',
} as const;
