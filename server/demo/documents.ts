import type { Part } from '../../shared/documents/template/startingText.ts';

/** The words that stand under some headings of a template, in place of what the template says there. */
export type DemoWords = Readonly<Record<string, string>>;

export type DemoRecommendation = {
  readonly title: string;
  readonly theme: string;
  readonly words: DemoWords;
};

/**
 * One recommendation for each theme of the workshops held in Cremona for the plan of 2015-2017, whose titles are
 * public. What they ask for is invented: nobody has said it.
 */
export const demoRecommendations: readonly DemoRecommendation[] = [
  {
    title: 'Affiancare ogni famiglia con una sola persona di riferimento',
    theme: 'Welfare generativo, nuove sfide per una presa in carico efficace',
    words: {
      'Problema o bisogno':
        'Testo inventato per provare Corale. Chi si rivolge a più servizi racconta la stessa storia molte volte, e nessuno tiene insieme le risposte.',
      Raccomandazione:
        'Dare a ogni famiglia seguita da più servizi una persona di riferimento, che la accompagna dal primo colloquio alla verifica.',
      'Posizioni minoritarie':
        'Una parte del tavolo di prova teme che la persona di riferimento diventi un passaggio in più.',
    },
  },
  {
    title: 'Aprire in ogni sub-ambito un tavolo di co-progettazione stabile',
    theme: 'Comunità e territori per costruire opportunità: processi di coprogettazione',
    words: {
      'Problema o bisogno':
        'Testo inventato per provare Corale. I tavoli nascono per un bando e si chiudono con il bando: quello che si è imparato si perde.',
      Raccomandazione:
        'Aprire in ogni sub-ambito un tavolo che resta, con un calendario pubblico e un verbale per ogni incontro.',
    },
  },
  {
    title: 'Segnalare insieme chi rischia di perdere casa e lavoro',
    theme: 'Incerti legami: vulnerabilità e fragilità tra lavoro e casa',
    words: {
      'Problema o bisogno':
        'Testo inventato per provare Corale. Chi perde il lavoro spesso arriva ai servizi quando ha già perso anche la casa.',
      Raccomandazione:
        'Concordare tra servizi, sportelli e associazioni pochi segnali da riconoscere, e una telefonata da fare entro tre giorni.',
    },
  },
];

/** Where the themes come from; said in each recommendation. */
export const demoThemeNote =
  'I temi sono quelli dei laboratori di Cremona per il piano 2015-2017; le parole di questa raccomandazione sono inventate.';

export const demoAgreement = {
  title: 'Accordo pilota per i laboratori di vicinato',
  objective: 'Provare un modello di vicinato con alcuni sub-ambiti aderenti, prima di estenderlo agli altri',
  words: {
    Parti:
      'Testo inventato per provare Corale: le parti e le cifre non esistono. L’accordo vale per alcuni sub-ambiti aderenti.',
    'Art. 1 – Oggetto e obiettivi':
      'Le parti provano per due anni i laboratori di vicinato, con una verifica dopo il primo anno.',
  },
} as const;

export const demoMinutes = {
  title: 'Tavolo di prova sui laboratori di vicinato, primo incontro',
  table: 'Tavolo di prova sui laboratori di vicinato',
  words: {
    Convocazione: 'Testo inventato per provare Corale. Il tavolo si riunisce su invito di prova.',
    'Ordine del giorno': 'Presentazione del progetto pilota; calendario degli incontri.',
  },
} as const;

/** The parts of a template with some words in place of theirs. */
export function partsWith(parts: readonly Part[], words: DemoWords): readonly Part[] {
  return parts.map(([heading, guide, level]) =>
    level === undefined ? [heading, words[heading] ?? guide] : [heading, words[heading] ?? guide, level],
  );
}
