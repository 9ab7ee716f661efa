import type { joining as italian } from '../it/joining.ts';
import type { Translated } from '../translated.ts';

export const joining = {
  page: 'Join a workshop',
  title: 'Join a workshop',
  lead: 'Type the code that you see on the screen in the room. No account needed.',
  code: 'Workshop code',
  codeHint: 'Six signs, for example CR7 K2M.',
  goOn: 'Continue',
  looking: 'Looking…',
  name: 'Your name',
  nameHint: 'Your first name is enough. Only people in the room read it.',
  enterInstead: 'Sign in with your own access',
  organisation: 'Which organisation you come for',
  organisationHint:
    'Write a few letters and choose. If you come for yourself, or cannot find it, leave it empty.',
  organisationGone: 'This organisation is no longer on the list. Choose another one, or leave it empty.',
  noOrganisation: 'No organisation',
  asTitle: 'You take part as {{name}}',
  asBody: '{{office}}. At the table the others see you with your name and your office.',
  join: 'Sit down at the table',
  joining: 'Finding you a place…',
  privacy: {
    title: 'What we do with your data',
    holder: '{{district}} holds them, for this workshop and nothing else.',
    purpose:
      'Name and organisation serve the table. They do not appear on the screen in the room or in the public report.',
    forgotten_one: 'On the day after the end of the workshop your name is forgotten.',
    forgotten_other: 'Your name is forgotten {{count}} days after the end of the workshop.',
    kept: 'What you write stays, without your name.',
    noAccount: 'No account is made: this phone remembers your place as long as the workshop lasts.',
  },
} as const satisfies Translated<typeof italian>;
