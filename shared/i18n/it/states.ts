import type { DocumentKind } from '../../documents/kind.ts';
import type { DocumentStep, StateOf } from '../../documents/lives.ts';

/** A text for each state of each kind. */
type ByKind = { readonly [K in DocumentKind]: Record<StateOf[K], string> };

/** The state of a document, as its chip says it: each kind in its own gender. */
export const states = {
  plan_section: {
    draft: 'Bozza',
    consultation: 'In consultazione',
    consolidation: 'Risposte da dare',
    frozen: 'Congelata',
    under_vote: 'Al voto',
    approved: 'Approvata',
    rejected: 'Non approvata',
    published: 'Pubblicata',
    in_force: 'In vigore',
    superseded: 'Superata',
  },
  recommendation: {
    drafted: 'Stesura al tavolo',
    validated_by_workshop: 'Convalidata dal laboratorio',
    open_observations: 'Aperta alle osservazioni',
    submitted_to_mayors: 'Dai Sindaci',
    answered: 'Con risposta',
  },
  agreement: {
    design_table: 'Tavolo di co-progettazione',
    final_project: 'Progetto definitivo',
    agreement_draft: 'Schema di accordo',
    legal_check: 'Controllo giuridico',
    frozen: 'Congelato',
    signing: 'Alla firma',
    not_concluded: 'Non concluso',
    in_force: 'In vigore',
    amended: 'Modificato da un nuovo accordo',
    expired: 'Scaduto',
    terminated: 'Cessato',
  },
  minutes: {
    draft: 'Bozza',
    circulated: 'In lettura',
    approved: 'Approvato',
    signed: 'Firmato',
    filed: 'Agli atti',
  },
} as const satisfies ByKind;

/** The same, as short as the line of phases needs it. */
export const phases = {
  plan_section: {
    ...states.plan_section,
    consultation: 'Consultazione',
    consolidation: 'Risposte',
  },
  recommendation: {
    drafted: 'Stesura',
    validated_by_workshop: 'Convalidata',
    open_observations: 'Osservazioni',
    submitted_to_mayors: 'Dai Sindaci',
    answered: 'Risposta',
  },
  agreement: {
    ...states.agreement,
    design_table: 'Tavolo',
    final_project: 'Progetto',
    agreement_draft: 'Schema',
    legal_check: 'Controllo',
  },
  minutes: states.minutes,
} as const satisfies ByKind;

/** What happens in this state, and what comes next: one sentence for each. */
export const next = {
  plan_section: {
    draft: 'Ora si scrive il testo, poi l’Ufficio di Piano apre la consultazione',
    consultation: 'Si raccolgono le osservazioni: il testo si può leggere, non cambiare',
    consolidation: 'Si risponde alle osservazioni e si corregge il testo, poi l’Ufficio di Piano lo congela',
    frozen: 'Il testo è congelato e può andare al voto: si può leggere, non cambiare',
    under_vote: 'Il testo è al voto: si può leggere, non cambiare',
    approved: 'Il testo è approvato: si può leggere, non cambiare',
    rejected: 'Il testo non è stato approvato: si può leggere, non cambiare',
    published: 'Il testo è pubblicato: si può leggere, non cambiare',
    in_force: 'Il testo è in vigore: si può leggere, non cambiare',
    superseded: 'Un testo più recente ha preso il posto di questo',
  },
  recommendation: {
    drafted: 'Il tavolo scrive il testo, poi il laboratorio lo convalida',
    validated_by_workshop: 'Il laboratorio l’ha convalidata, poi si apre alle osservazioni',
    open_observations: 'Si raccolgono le osservazioni: il testo si può leggere, non cambiare',
    submitted_to_mayors: 'I Sindaci la leggono e rispondono con un esito e un motivo',
    answered: 'I Sindaci hanno risposto: il testo si può leggere, non cambiare',
  },
  agreement: {
    design_table: 'Il tavolo progetta insieme',
    final_project: 'Le parti completano il progetto definitivo',
    agreement_draft: 'Si scrive lo schema di accordo, poi va al controllo giuridico',
    legal_check: 'Si controlla il testo, che si legge soltanto; poi l’Ufficio di Piano lo congela',
    frozen: 'Il testo è congelato: si può leggere, non cambiare',
    signing: 'Le parti lo hanno davanti: il testo si può leggere, non cambiare',
    not_concluded: 'Manca almeno una parte: l’accordo non è concluso',
    in_force: 'L’accordo è in vigore: il testo si può leggere, non cambiare',
    amended: 'Un accordo più recente ha preso il posto di questo',
    expired: 'L’accordo è arrivato alla fine della sua durata',
    terminated: 'L’accordo è finito prima della sua durata',
  },
  minutes: {
    draft: 'Si scrive il verbale, poi lo legge chi c’era',
    circulated: 'Lo legge chi c’era. Approvarlo non è ancora possibile in Corale',
    approved: 'Il verbale è approvato: si può leggere, non cambiare',
    signed: 'Il verbale è firmato: si può leggere, non cambiare',
    filed: 'Il verbale è agli atti',
  },
} as const satisfies ByKind;

/** What each step is called on its button. */
export const steps = {
  open_consultation: 'Apri la consultazione…',
  close_consultation: 'Chiudi la consultazione…',
  freeze: 'Congela…',
  open_vote: 'Apri il voto…',
  approve: 'Approva…',
  reject: 'Non approvare…',
  end_vote: 'Chiudi senza decidere…',
  send_back: 'Riporta indietro…',
  revise: 'Riapri in bozza…',
  publish: 'Pubblica…',
  enter_into_force: 'Metti in vigore…',
  supersede: 'Segna come superata…',
  validate: 'Convalida con il laboratorio…',
  reopen: 'Riapri la stesura…',
  open_observations: 'Apri alle osservazioni…',
  submit_to_mayors: 'Invia ai Sindaci…',
  answer: 'Registra la risposta…',
  close_design: 'Passa al progetto definitivo…',
  draft_agreement: 'Passa allo schema di accordo…',
  ask_legal_check: 'Manda al controllo giuridico…',
  open_signing: 'Apri alla firma…',
  not_conclude: 'Segna come non concluso…',
  amend: 'Sostituisci con un nuovo accordo…',
  expire: 'Segna come scaduto…',
  terminate: 'Segna come cessato…',
  circulate: 'Fai circolare il verbale…',
  sign: 'Segna come firmato…',
  file: 'Metti agli atti…',
} as const satisfies Record<DocumentStep, string>;
