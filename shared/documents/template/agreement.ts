import type { Part } from './startingText.ts';

/** With what a co-design agreement begins (`docs/spec/templates.md`). */
export const agreementTemplate: readonly Part[] = [
  ['Parti', 'Presenta chi conclude l’accordo: ente, sede, chi lo rappresenta e con quale potere.'],
  ['Premesse', 'Richiama le norme, il piano, l’avviso, i verbali del tavolo e l’atto che approva l’esito.'],
  [
    'Art. 1 – Oggetto e obiettivi',
    'Descrivi che cosa le parti fanno insieme e quale obiettivo del piano attuano.',
  ],
  ['Art. 2 – Progetto definitivo', 'Rimanda al progetto uscito dal tavolo, che si allega all’accordo.'],
  ['Art. 3 – Durata', 'Indica da quando a quando vale, e a quali condizioni si può prolungare.'],
  ['Art. 4 – Impegni dell’amministrazione', 'Elenca che cosa mette e che cosa fa la parte pubblica.'],
  [
    'Art. 5 – Impegni degli enti del Terzo settore',
    'Elenca, ente per ente, che cosa ciascuno si impegna a fare.',
  ],
  [
    'Art. 6 – Risorse',
    'Distingui il contributo pubblico, che copre costi e non compra un servizio, dagli apporti degli enti, con il loro valore.',
  ],
  [
    'Art. 7 – Cabina di regia e tavolo permanente',
    'Indica chi guida l’attuazione, ogni quanto si riunisce e quando il tavolo riapre il progetto.',
  ],
  [
    'Art. 8 – Monitoraggio e valutazione',
    'Indica gli indicatori, chi raccoglie i dati e come si valuta l’effetto sulle persone.',
  ],
  [
    'Art. 9 – Rendicontazione',
    'Spiega quali spese si ammettono, con quali documenti e con quali scadenze si rendicontano.',
  ],
  [
    'Art. 10 – Personale, volontari, assicurazioni',
    'Indica chi lavora al progetto, il ruolo dei volontari e le coperture assicurative.',
  ],
  [
    'Art. 11 – Protezione dei dati',
    'Stabilisci chi è titolare e chi è responsabile dei dati personali, e quali dati servono davvero.',
  ],
  [
    'Art. 12 – Tracciabilità e trasparenza',
    'Riporta il CUP, gli obblighi sui pagamenti e che cosa si pubblica, dove e quando.',
  ],
  [
    'Art. 13 – Modifiche',
    'Stabilisci come si cambia l’accordo: con il consenso di tutte le parti e in forma scritta.',
  ],
  [
    'Art. 14 – Inadempimento, recesso, risoluzione',
    'Stabilisci che cosa accade se una parte non fa ciò che ha promesso o vuole uscire.',
  ],
  ['Art. 15 – Controversie', 'Indica come le parti cercano un’intesa e, se non la trovano, chi decide.'],
  ['Art. 16 – Allegati', 'Elenca i documenti che fanno parte dell’accordo.'],
];
