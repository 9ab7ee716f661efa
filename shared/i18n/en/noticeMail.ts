import type { noticeMail as italian } from '../it/noticeMail.ts';
import type { Translated } from '../translated.ts';

export const noticeMail = {
  digestSubject: 'Corale: what you have not read yet',
  severalSubject: 'Corale: several things wait for you',
  subject: {
    mentioned: 'Corale: somebody names you',
    assigned: 'Corale: an observation for you to see to',
    due: 'Corale: an observation waits for you',
    answered: 'Corale: your observation has a reply',
    resolved: 'Corale: your observation is closed',
    reopened: 'Corale: an observation is open again',
    merged: 'Corale: your observation is merged with another',
    hidden: 'Corale: words of yours are hidden',
    commented: 'Corale: something new in a discussion',
    observed: 'Corale: a new observation',
    consultation_opened: 'Corale: an invitation to a consultation',
    consultation_prolonged: 'Corale: a consultation lasts longer',
    consultation_reminder: 'Corale: a consultation waits for you',
    consultation_deadline: 'Corale: the deadline of a consultation',
    consultation_closed: 'Corale: a consultation is closed',
  },
  immediateIntro: 'something that concerns you has happened in Corale.',
  digestIntro: 'here is what concerns you in Corale and what you have not read yet.',
  openObservation: 'Open the observation',
  openRound: 'Open the consultation',
  more: 'And {{count}} more notices, which you find in Corale.',
  all: 'See all notices and choose what you receive',
  unsubscribe: 'I want no more mail from Corale',
} as const satisfies Translated<typeof italian>;
