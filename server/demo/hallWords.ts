import type { ContributionKind, Tag } from '../../shared/workshops/contribution.ts';

type DemoCard = { readonly kind: ContributionKind; readonly text: string; readonly tags: readonly Tag[] };

/** What guests of the workshop that is being held have written: examples of ours, in the words of nobody. */
export const demoCards: readonly DemoCard[] = [
  {
    kind: 'problem',
    text: 'Esempio: chi ha un contratto breve non trova nessuno che gli affitti una casa.',
    tags: ['lens:hot_topic'],
  },
  {
    kind: 'problem',
    text: 'Esempio: lo sfratto si conosce quando ormai mancano pochi giorni.',
    tags: ['lens:changed_need'],
  },
  {
    kind: 'idea',
    text: 'Esempio: chi consegna i pacchi alimentari potrebbe segnalare per primo una difficoltà.',
    tags: ['lens:new_alliance'],
  },
  {
    kind: 'proposal',
    text: 'Esempio: un fondo di garanzia comune a tutti i Comuni del sub-ambito per i primi mesi di affitto.',
    tags: ['lens:reorganisation'],
  },
  { kind: 'problem', text: 'Esempio: gli orari dei mezzi non bastano a chi lavora su turni.', tags: [] },
  {
    kind: 'idea',
    text: 'Esempio: uno stesso sportello per lavoro e casa, un pomeriggio alla settimana in ogni Comune.',
    tags: ['lens:reorganisation'],
  },
  {
    kind: 'proposal',
    text: 'Esempio: un accordo con i proprietari di alloggi vuoti, con manutenzione a carico di chi li gestisce.',
    tags: ['lens:new_alliance'],
  },
  {
    kind: 'idea',
    text: 'Esempio: un gruppo di famiglie che accompagna chi cambia casa nei primi mesi.',
    tags: [],
  },
  {
    kind: 'problem',
    text: 'Esempio: chi perde il lavoro a cinquant’anni non sa a quale servizio rivolgersi.',
    tags: ['lens:hot_topic'],
  },
  {
    kind: 'proposal',
    text: 'Esempio: un tirocinio pagato dentro i servizi del territorio, con un referente per impresa.',
    tags: ['lens:new_alliance'],
  },
  {
    kind: 'idea',
    text: 'Esempio: una mappa degli alloggi liberi aggiornata insieme da Comuni ed enti.',
    tags: [],
  },
  {
    kind: 'proposal',
    text: 'Esempio: un primo colloquio entro dieci giorni per chiunque segnali un debito di affitto.',
    tags: ['lens:changed_need'],
  },
];

/** Under which names: all are invented and look it. */
export const demoGuests = [
  'Uno',
  'Due',
  'Tre',
  'Quattro',
  'Cinque',
  'Sei',
  'Sette',
  'Otto',
  'Nove',
  'Dieci',
].map((number) => `Ospite ${number}`);
