import type { LoginMethod } from '../../people/loginMethod.ts';
import type { profile as italian } from '../it/profile.ts';
import type { Translated } from '../translated.ts';

const methods: Record<LoginMethod, string> = {
  code: 'with a code by e-mail',
  passkey: 'with a passkey',
  identity_provider: 'with {{provider}}',
  invitation: 'with an invitation',
  persona: 'as a person to try',
};

export const profile = {
  page: 'Your profile',
  email: 'E-mail address',
  noEmail: 'No address',
  office: 'Roles',
  noOffice: 'No role at present',
  district: 'Territory',
  changedBy: 'Name, address and roles are changed by the administrators of Corale.',
  language: 'Language',
  languageText: 'You find it again on every device on which you sign in.',

  passkeys: 'Passkeys',
  passkeysText:
    'With a passkey you sign in with the fingerprint, the face or the PIN of a device, without waiting for a code.',
  noPasskeysDemo:
    'In a demonstration territory you come in by choosing a person to try: no passkeys are needed here.',
  noPasskeysHere: 'Passkeys cannot be used here: they need an https address, and a browser that knows them.',
  passkeySince: 'Added {{when}}',
  addPasskey: 'Add a passkey',
  addingPasskey: 'Waiting for the device…',
  addedPasskey: 'Passkey added: {{name}}',
  passkeyCancelled: 'No passkey was added. Try again whenever you like.',
  passkeyThere: 'This device already has a passkey of yours: you can sign in with it.',
  passkeyUnable: 'This device cannot keep a passkey. Try from a phone or from another computer.',
  rename: 'Rename',
  renameOf: 'Rename {{name}}',
  renameTitle: 'What is this passkey called?',
  renameLabel: 'Name',
  renameHint: 'Something that helps you recognise it: ‘Phone’, ‘Office computer’.',
  renameDo: 'Rename',
  renaming: 'Renaming…',
  nameMissing: 'Write a name.',
  remove: 'Remove…',
  removeOf: 'Remove {{name}}',
  removeTitle: 'If you remove ‘{{name}}’, you can no longer sign in with this passkey',
  removeBody:
    'It counts at once, and ends the other sessions begun with a passkey. A copy that opens nothing stays on the device: delete it in its settings.',
  removeStillCode: 'You can still sign in with a code by e-mail.',
  removeLast: 'It is the only way you have to sign in: afterwards you will need a new invitation.',
  removeDo: 'Remove the passkey',
  removing: 'Removing…',
  removed: 'Passkey removed: {{name}}',

  devices: {
    android: 'Android phone',
    androidTablet: 'Android tablet',
    windows: 'Windows computer',
    linux: 'Linux computer',
    other: 'This device',
    away: 'Phone or security key',
  },

  linkText: 'Once it is linked, you can also sign in to Corale with {{name}}.',
  linked: 'Linked',
  notLinked: 'Not linked',
  link: 'Link',
  linking: 'Opening {{name}}…',
  unlink: 'Unlink…',
  unlinkTitle: 'If you unlink {{name}}, you can no longer sign in with it',
  unlinkBody:
    'It counts at once, and ends the other sessions begun this way. You can link it again whenever you like, from here.',
  unlinkDo: 'Unlink',
  unlinking: 'Unlinking…',
  unlinked: '{{name}}: unlinked',
  linkOutcomes: {
    linked: 'Linked: from now on you can sign in with it too.',
    taken:
      'This identity is already linked to another person. If you think that is a mistake, write to an administrator of Corale.',
    cancelled: 'It was interrupted and nothing has changed.',
    failed:
      'The service that confirms your identity did not answer as it should. Nothing has changed: try again shortly.',
  },

  sessions: 'Where you are signed in',
  sessionsText: 'Each line is a browser that works in your name. If you do not recognise one, sign it out.',
  browserOn: '{{browser}} on {{system}}',
  unknownBrowser: 'Unknown browser',
  methods,
  anyProvider: 'a digital identity',
  level: 'level {{level}}',
  since: 'since {{when}}',
  endsBy: 'It ends by itself {{when}}.',
  thisOne: 'This one',
  end: 'Sign out',
  endOf: 'Sign out {{browser}}, since {{when}}',
  ending: 'Signing out…',
  ended: 'Signed out: {{browser}}',
  endOthers: 'Sign out all the others',
  endedOthers: 'All the others are signed out.',
  onlyThis: 'You are not signed in anywhere else.',
} as const satisfies Translated<typeof italian>;
