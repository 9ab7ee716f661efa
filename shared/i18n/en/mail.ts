import type { mail as italian } from '../it/mail.ts';
import type { Translated } from '../translated.ts';

/** What Corale writes by mail. */
export const mail = {
  greeting: 'Dear {{name}},',
  signature: 'Corale, {{district}}',
  invitation: {
    subject: 'Your invitation to Corale',
    intro: 'This is your invitation to Corale, where {{district}} writes its social plan together.',
    office: 'In Corale your role is: {{office}}.',
    link: 'Open your invitation',
    limits:
      'The link works once only, until {{until}}. It is personal: whoever opens it signs in under your name, so do not forward it.',
    unexpected: 'If you were not expecting this invitation, you can ignore it.',
  },
  workshopInvitation: {
    subject: 'Invitation to the workshop ‘{{theme}}’',
    intro:
      'You are invited to the workshop ‘{{theme}}’, where recommendations for the social plan are written together.',
    where: 'When and where: {{when}}, {{venue}}.',
    places: 'Places for your organisation: {{places}}. To register who comes you need no account.',
    link: 'Register who comes',
    needs:
      'On that page you can also say what each person needs to take part. The link is your organisation’s: whoever opens it sees the names that you registered.',
  },
  code: {
    subject: 'Your code to sign in to Corale',
    intro: 'To sign in to Corale, type this code on the page where you asked for it:',
    limits:
      'It is valid for ten minutes, once only, and only in that browser. Nobody from Corale will ever ask you for it.',
    unexpected:
      'If you did not ask for it, there is nothing to do: without that browser the code opens nothing.',
  },
  statementCode: {
    subject: {
      vote: 'The code to confirm your vote',
      opinion: 'The code to confirm your opinion',
      signature: 'The code to confirm your signature',
    },
    prepared: 'In Corale you have prepared this:',
    what: '{{choice}}, for {{who}}: {{text}}.',
    choice: {
      in_favour: 'In favour',
      with_reservation: 'In favour with a reservation',
      against: 'Against',
      abstention: 'Abstention',
    },
    signature: {
      in_favour: 'Signs',
      with_reservation: 'Signs with a reservation',
      against: 'Does not sign',
    },
    text: '‘{{title}}’, version {{number}}',
    plan: 'The whole plan',
    intro: 'To confirm it, type this code on the page where you asked for it:',
    limits: 'It is valid for ten minutes, once only, and only for what you have just prepared.',
    unexpected:
      'If you did not ask for it, confirm nothing: somebody has signed in to Corale under your name. Write to the Planning Office at once.',
  },
  addressChanged: {
    subject: 'Your address in Corale has changed',
    intro:
      'An administrator of Corale has changed your e-mail address. From now on invitations and codes go to the new address, and no longer here.',
  },
  passkeyAdded: {
    subject: 'A new passkey to sign in to Corale',
    intro: 'The passkey ‘{{passkey}}’ was added to your profile: from now on it opens Corale in your name.',
  },
  passkeyRemoved: {
    subject: 'A passkey was removed',
    intro: 'The passkey ‘{{passkey}}’ was removed from your profile: from now on it opens nothing.',
  },
  identityLinked: {
    subject: 'A new way to sign in to Corale',
    intro:
      'An identity of {{provider}} was linked to your profile: from now on it opens Corale in your name.',
  },
  identityUnlinked: {
    subject: 'An identity was unlinked',
    intro: 'The identity of {{provider}} was unlinked from your profile: from now on it opens nothing.',
  },
  notYou:
    'If you neither did this nor asked for it, write at once to the administrator of Corale, who can end every session in your name.',
} as const satisfies Translated<typeof italian>;
