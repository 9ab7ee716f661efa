import type {
  mishaps as italianMishaps,
  shell as italianShell,
  shortcuts as italianShortcuts,
} from '../it/shell.ts';
import type { Translated } from '../translated.ts';

export const shell = {
  skip: 'Skip to the content',
  mainNav: 'Main',
  thisPage: 'This page',
  desk: 'Desk',
  documents: 'Documents',
  workshops: 'Workshops',
  recommendations: 'Recommendations',
  sittings: 'Sittings',
  record: 'Register',
  administration: 'Administration',
  demoMark: 'Demonstration territory',
  insecure: 'Connection not encrypted',
  demoData: 'Demonstration data: people, shares and sub-districts are invented or rounded',
  enter: 'Sign in',
  profile: 'Profile of',
  theme: 'Appearance',
  themeAuto: 'Automatic',
  themeLight: 'Light',
  themeDark: 'Dark',
  language: 'Language',
  shortcuts: 'Keyboard shortcuts',
  notYet: 'What is still missing',
  source: 'Open source, AGPL 3.0 licence',
  leave: 'Sign out',
  leaveTitle_one: 'You have one change that is not saved yet',
  leaveTitle_other: 'You have {{count}} changes that are not saved yet',
  leaveBody_one:
    'With a network and the text open, Corale saves it by itself. If you sign out now it stays on this device, where the browser allows it, and is sent only when you sign in again under your name and open the text.',
  leaveBody_other:
    'With a network and the text open, Corale saves them by itself. If you sign out now they stay on this device, where the browser allows it, and are sent only when you sign in again under your name and open the text.',
  leaveFailed: 'You have not been signed out',
  leaveStay: 'Stay here',
  leaveAnyway: 'Sign out without saving',
  leaving: 'Signing out…',
} as const satisfies Translated<typeof italianShell>;

export const shortcuts = {
  title: 'Keyboard shortcuts',
  everywhere: 'On every page',
  thisPage: 'On this page',
  showList: 'Show this list',
  toDesk: 'Go to the Desk',
  toDocuments: 'Go to Documents',
  toRecord: 'Go to the Register',
  closeAndBack: 'Close and go back to where you were',
  singleLetters: 'Use shortcuts made of single letters',
  singleLettersHint: 'They do not work while you write. Turn them off if you use voice control.',
} as const satisfies Translated<typeof italianShortcuts>;

export const mishaps = {
  crashTitle: 'This page has stopped',
  crashBody:
    'The saved text is safe. Reload the page; if it happens again, tell the Planning Office what you were doing.',
  reload: 'Reload the page',
  notFoundTitle: 'There is no such page',
  notFoundBody: 'The address is wrong, or the page no longer exists.',
  toDesk: 'Go to the Desk',
  toDoor: 'Go to the start',
  failedTitle: 'This part cannot be shown',
} as const satisfies Translated<typeof italianMishaps>;
