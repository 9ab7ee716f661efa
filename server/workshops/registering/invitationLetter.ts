import { fill } from '../../../shared/i18n/fill.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { type Letter, type Receiver, wordsFor } from '../../platform/letter.ts';
import type { Workshop } from '../workshopStore.ts';

/** What a body is invited to, and the way to say who comes. */
export function registrationLetter(
  to: Receiver,
  about: { readonly workshop: Workshop; readonly link: string; readonly places: number },
): Letter {
  const words = wordsFor(to).workshopInvitation;
  const { theme, venue, startsAt } = about.workshop;
  const when = formats[to.language].longMoment(startsAt);
  return {
    subject: fill(words.subject, { theme }),
    parts: [
      fill(words.intro, { theme }),
      fill(words.where, { when, venue }),
      fill(words.places, { places: String(about.places) }),
      { link: about.link, label: words.link },
      words.needs,
    ],
  };
}
