import { section, type TemplateEntry } from './templateEntry.ts';

/** The sections of a new plan, in their order (`docs/spec/plan-template.md`). */
export const planTemplate: readonly TemplateEntry[] = [
  section(
    '1',
    'Premessa e quadro normativo',
    [
      'Perché un nuovo piano',
      'Racconta in poche righe da dove parte il triennio e che cosa il territorio si aspetta dal piano.',
    ],
    [
      'Norme e indirizzi',
      'Elenca le leggi e gli indirizzi regionali che il piano attua, e per ciascuno che cosa chiede all’Ambito.',
    ],
    ['Come si legge questo documento', 'Spiega com’è ordinato il piano e a chi si rivolge ogni parte.'],
  ),
  section(
    '2',
    'Esiti della programmazione precedente',
    [
      'Obiettivi raggiunti',
      'Per ogni obiettivo del triennio concluso indica in che misura è stato raggiunto e da quale dato si vede.',
    ],
    ['Criticità', 'Descrivi che cosa non ha funzionato, con la causa più probabile e chi ne ha risentito.'],
    [
      'Che cosa continua',
      'Distingui ciò che prosegue, ciò che cambia e ciò che si chiude, con il motivo di ogni scelta.',
    ],
  ),
  section(
    '3',
    'Dati di contesto e quadro della conoscenza',
    ['Popolazione', 'Presenta i dati demografici essenziali per Comune e per sub-ambito, con fonte e anno.'],
    [
      'Condizioni economiche e lavoro',
      'Riporta i dati su redditi, occupazione e casa che aiutano a leggere i bisogni.',
    ],
    ['Limiti dei dati', 'Segnala che cosa non sappiamo ancora e come pensiamo di saperlo.'],
  ),
  section(
    '4',
    'Soggetti e rete presente sul territorio',
    ['Enti pubblici', 'Elenca gli enti che hanno una competenza nel piano e il loro compito.'],
    ['Terzo settore e comunità', 'Descrivi le organizzazioni attive, i servizi che offrono e dove.'],
    ['Reti già al lavoro', 'Indica i tavoli e gli accordi che esistono, chi li anima e che cosa producono.'],
  ),
  section(
    '5',
    'Governo del piano',
    [
      'Organi politici',
      'Descrivi compiti e composizione dell’Assemblea dei Sindaci e degli altri organi politici.',
    ],
    ['Ufficio di Piano', 'Indica che cosa fa l’Ufficio di Piano, con quali persone e con quali strumenti.'],
    ['Sub-ambiti e tavoli', 'Spiega come i sub-ambiti e i tavoli tematici entrano nelle decisioni.'],
    ['Raccordo con la sanità', 'Indica dove e quando Ambito, ASST e ATS decidono insieme.'],
  ),
  section(
    '6',
    'Analisi dei bisogni',
    [
      'Bisogni consolidati',
      'Descrivi i bisogni che il territorio conosce da tempo e come si sono mossi negli ultimi anni.',
    ],
    ['Bisogni nuovi', 'Descrivi i bisogni che stanno emergendo, chi li ha segnalati e con quali prove.'],
    [
      'Priorità',
      'Metti in ordine i bisogni su cui il piano si impegna e di’ perché vengono prima degli altri.',
    ],
  ),
  section(
    '7',
    'Analisi dell’offerta',
    ['Servizi e interventi attivi', 'Per ogni area riporta i servizi attivi, le persone seguite e la spesa.'],
    [
      'Distribuzione sul territorio',
      'Mostra in quali Comuni i servizi ci sono, in quali si raggiungono e in quali mancano.',
    ],
    [
      'Distanza tra bisogni e risposte',
      'Confronta l’offerta con i bisogni della sezione 6 e nomina i vuoti.',
    ],
  ),
  section(
    '8',
    'Integrazione sociosanitaria e LEPS',
    [
      'Livelli essenziali',
      'Per ogni livello essenziale delle prestazioni sociali indica a che punto è l’Ambito e il passo successivo.',
    ],
    [
      'Punto unico di accesso e valutazione',
      'Descrivi come una persona è accolta, chi la valuta e in quanto tempo riceve una risposta.',
    ],
    [
      'Dimissioni protette e assistenza a casa',
      'Spiega come ospedale, servizi sociali e famiglie si passano le informazioni.',
    ],
    [
      'Coerenza con la programmazione di ASST',
      'Indica i punti in cui il piano e quello del Polo territoriale si richiamano.',
    ],
  ),
  {
    kind: 'heading',
    number: '9',
    title: 'Obiettivi per macro-area',
    entries: [
      section(
        '9.A',
        'Povertà ed emarginazione',
        [
          'Perché questo obiettivo',
          'Descrivi il bisogno a cui si risponde, quante persone riguarda e da quale dato si vede.',
        ],
        [
          'Che cosa faremo',
          'Elenca le azioni contro la povertà e l’isolamento, e per ognuna chi la guida e da quando.',
        ],
        [
          'Come lo misuriamo',
          'Scegli pochi indicatori con valore di partenza, valore atteso, fonte e scadenza.',
        ],
        ['Risorse', 'Indica persone, fondi e fonti, e che cosa resta da trovare.'],
      ),
      section(
        '9.D',
        'Domiciliarità',
        [
          'Perché questo obiettivo',
          'Spiega chi vuole restare a casa propria, che cosa lo rende difficile e dove.',
        ],
        [
          'Che cosa faremo',
          'Elenca gli interventi a domicilio da rafforzare o avviare, con chi li guida e da quando.',
        ],
        [
          'Come lo misuriamo',
          'Scegli pochi indicatori con valore di partenza, valore atteso, fonte e scadenza.',
        ],
        ['Risorse', 'Indica persone, fondi e fonti, e che cosa resta da trovare.'],
      ),
      section(
        '9.E',
        'Anziani e caregiver',
        [
          'Perché questo obiettivo',
          'Descrivi come vivono le persone anziane e chi le assiste, e quale bisogno resta senza risposta.',
        ],
        [
          'Che cosa faremo',
          'Elenca le azioni per gli anziani e quelle per chi li assiste, con chi le guida e da quando.',
        ],
        [
          'Come lo misuriamo',
          'Scegli pochi indicatori con valore di partenza, valore atteso, fonte e scadenza.',
        ],
        ['Risorse', 'Indica persone, fondi e fonti, e che cosa resta da trovare.'],
      ),
      section(
        '9.G',
        'Giovani e minori',
        [
          'Perché questo obiettivo',
          'Descrivi che cosa chiedono bambini, ragazzi e famiglie, e come li avete ascoltati.',
        ],
        [
          'Che cosa faremo',
          'Elenca spazi, servizi e progetti, con chi li guida, in quali Comuni e da quando.',
        ],
        [
          'Come lo misuriamo',
          'Scegli pochi indicatori con valore di partenza, valore atteso, fonte e scadenza.',
        ],
        ['Risorse', 'Indica persone, fondi e fonti, e che cosa resta da trovare.'],
      ),
    ],
  },
  section(
    '10',
    'Risorse e piano finanziario',
    ['Entrate', 'Riporta per ogni anno i fondi disponibili, con fonte e vincoli d’uso.'],
    [
      'Spese previste',
      'Ripartisci la spesa per obiettivo e per anno, in modo che ogni cifra si ritrovi nella sezione 9.',
    ],
    ['Quote dei Comuni', 'Spiega come si calcola la parte di ogni Comune e quando si rivede.'],
  ),
  section(
    '11',
    'Monitoraggio e valutazione',
    ['Che cosa si misura', 'Elenca gli indicatori del piano e chi raccoglie ogni dato.'],
    ['Verifiche annuali', 'Indica quando si tengono le verifiche, chi vi partecipa e che cosa ne esce.'],
    ['Come si corregge il piano', 'Spiega che cosa accade quando un obiettivo è in ritardo e chi lo decide.'],
  ),
  section(
    '12',
    'Percorso partecipato',
    ['Incontri e partecipanti', 'Riporta gli incontri svolti, con date, temi, numero di persone e di enti.'],
    ['Raccomandazioni', 'Riporta ogni raccomandazione, la risposta dei Sindaci e il motivo.'],
    [
      'Che cosa è entrato nel piano',
      'Indica in quale punto del testo si ritrova ogni raccomandazione accolta.',
    ],
  ),
  section(
    '13',
    'Enti aderenti',
    ['Come si aderisce', 'Spiega chi può aderire al piano, con quale atto e fino a quando.'],
    [
      'Elenco degli enti',
      'Riporta gli enti che hanno aderito e il contributo che ciascuno si impegna a dare.',
    ],
  ),
];
