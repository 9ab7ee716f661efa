import { fill } from '../../../shared/i18n/fill.ts';
import { formats } from '../../../shared/i18n/formats.ts';
import { spacedCode } from '../../../shared/people/loginCode.ts';
import { type Letter, type Receiver, wordsFor } from '../../platform/letter.ts';

/** The way in, for whoever holds the link. */
export function invitationLetter(
  to: Receiver,
  invitation: {
    readonly district: string;
    readonly office: string;
    readonly link: string;
    readonly expiresAt: Date;
  },
): Letter {
  const words = wordsFor(to).invitation;
  const { district, office, link, expiresAt } = invitation;
  return {
    subject: words.subject,
    parts: [
      fill(words.intro, { district }),
      ...(office === '' ? [] : [fill(words.office, { office })]),
      { link, label: words.link },
      fill(words.limits, { until: formats[to.language].longMoment(expiresAt) }),
      words.unexpected,
    ],
  };
}

export function codeLetter(to: Receiver, code: string): Letter {
  const words = wordsFor(to).code;
  return {
    subject: words.subject,
    parts: [words.intro, { code: spacedCode(code) }, words.limits, words.unexpected],
  };
}

/** What its owner must hear of when it changes, in case it was not her. */
export type Notice =
  | { readonly kind: 'addressChanged' }
  | { readonly kind: 'passkeyAdded' | 'passkeyRemoved'; readonly passkey: string }
  | { readonly kind: 'identityLinked' | 'identityUnlinked'; readonly provider: string };

export function noticeLetter(to: Receiver, notice: Notice): Letter {
  const words = wordsFor(to);
  const { kind, ...names } = notice;
  const { subject, intro } = words[kind];
  return { subject, parts: [fill(intro, names), words.notYou] };
}
