import type { editor as italian } from '../it/editor.ts';
import type { Translated } from '../translated.ts';

type Editor = Translated<typeof italian>;

const save = {
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved yet',
  readOnly: 'Read only',
  readOffline: 'No network: what you read is not being refreshed',
  opening: 'Opening…',
  offline: 'Waiting for the network',
  offlineNothing: 'What you have written is saved',
  offlineKept_one: '1 change safe on this device',
  offlineKept_other: '{{count}} changes safe on this device',
  offlineAtRisk_one: 'Do not close this page: 1 change is not saved yet',
  offlineAtRisk_other: 'Do not close this page: {{count}} changes are not saved yet',
} as const satisfies Editor['save'];

const here = {
  label: 'In this text with you',
  more_one: 'and one other person',
  more_other: 'and {{count}} others',
  moreReading_one: 'and one other person reading',
  moreReading_other: 'and {{count}} others reading',
  count_one: '1 here',
  count_other: '{{count}} here',
  showAll_one: '1 here: show who it is',
  showAll_other: '{{count}} here: show who they are',
  nobody: 'Only you',
  nobodyMore: 'At this moment only you have the text open.',
  reads: 'reading',
  writes: 'can write',
  external: 'outside program',
} as const satisfies Editor['here'];

const voices = {
  inHeading: '{{name}}, {{body}}, has the cursor in ‘{{heading}}’.',
  atStart: '{{name}}, {{body}}, has the cursor at the start of the text.',
  nobody: 'Nobody else has the cursor in the text at this moment.',
  mayWrite: 'You can now write in this text.',
} as const satisfies Editor['voices'];

const toolbar = {
  label: 'Writing',
  style: 'Kind of text: {{style}}',
  text: 'Text',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  bold: 'Bold',
  boldSign: 'B',
  italic: 'Italic',
  italicSign: 'I',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  quote: 'Quotation',
  link: 'Link',
  table: 'Table',
  note: 'Footnote',
  image: 'Image',
  find: 'Find in the text',
  undo: 'Undo your last change',
  redo: 'Redo',
  done: 'Read',
  doneLabel: 'Read: close the keyboard',
} as const satisfies Editor['toolbar'];

const link = {
  title: 'Link',
  changeTitle: 'Change the link',
  address: 'Address',
  addressHint: 'A page (https://…) or a mailbox.',
  words: 'Words to show',
  wordsHint: 'If you leave them empty, the address is shown.',
  addressMissing: 'Write the address of the page.',
  addressRefused:
    'This address cannot be linked. It has to start with https://, http:// or mailto:, for example https://www.esempio.it.',
  put: 'Add the link',
  change: 'Change the link',
  remove: 'Remove the link',
  open: 'Open in another tab',
} as const satisfies Editor['link'];

const outline = {
  title: 'Contents',
  label: 'Contents of the text',
  empty: 'The text has no headings yet.',
  emptyWriter:
    'The text has no headings yet. Choose ‘Heading 1’ above the page and write one: it then appears here.',
} as const satisfies Editor['outline'];

const dock = {
  label: 'Tools of the text',
  write: 'Write',
} as const satisfies Editor['dock'];

const ends = {
  signed_out: {
    title: 'Your session has ended',
    body: 'This page no longer receives or sends anything. The saved text is safe.',
    unsaved: 'Your latest words are not saved yet: copy them, then sign in again.',
    way: 'Sign in again',
  },
  right_withdrawn: {
    title: 'You can no longer write in this text',
    body: 'The Planning Office has removed your permission, or the text has moved to another state. What was saved stays in the text, and you can go on reading it.',
    unsaved: 'Your latest words did not get into the text: copy them if you need them.',
    way: 'I understand',
  },
  not_found: {
    title: 'This text is no longer open to you',
    body: 'It was removed, or you can no longer read it. Ask the Planning Office.',
    unsaved: 'Your latest words are not saved: copy them if you need them.',
    way: 'Go to Documents',
  },
  new_epoch: {
    title: 'Personal data was erased from this text',
    body: 'The copy that was on this device is gone: above you see the text as it is now.',
    unsaved: 'Your last words were not saved yet, and they stay nowhere: copy them now if you need them.',
    way: 'I understand',
  },
  too_large: {
    title: 'The text was not saved: it is too large',
    body: 'About 1 MB can be saved at once. What was saved before is safe; your latest words are only on this page.',
    unsaved: 'Copy your text, then reload the page and add it a little at a time.',
    way: 'Reload the page',
  },
  old_page: {
    title: 'Corale has been updated',
    body: 'This page has fallen behind and can no longer read or write the text. The saved text is safe.',
    unsaved: 'Your latest words are not saved yet: copy them before you reload.',
    way: 'Reload the page',
  },
  too_many: {
    title: 'Too many pages open on this text',
    body: 'The server has closed this one so as not to slow the others. The saved text is safe. Close the tabs you do not use and try again.',
    unsaved: 'Your latest words are not saved yet: copy them, then try again.',
    way: 'Try again',
  },
} as const satisfies Editor['ends'];

/** The same, where it was this page that closed the text. */
const ownEnds = {
  freeze: 'You have frozen the text',
  other: 'You have moved the text on: it is not written now',
  body: 'From here on it is read and not written, until somebody takes it back. What was saved is in the text.',
} as const;

const kept = {
  signedOut: 'Your latest words are safe on this device and are sent when you sign in again.',
  oldPage: 'Your latest words are safe on this device and are sent once you have reloaded.',
  crowded: 'Your latest words are safe on this device and are sent as soon as the text opens again.',
} as const satisfies Editor['kept'];

const rescued = {
  title: 'These words were not saved',
  body: 'It happened {{when}}, and the text has restarted from what was saved. Your words are below: copy them and put them where they belong.',
  why: {
    resync: 'The copy on this page and the one on the server no longer matched.',
    malformed: 'The server could not read them.',
    read_only: 'Meanwhile you have lost the permission to write in this text.',
    foreign_client: 'They appeared to be written by another person.',
    too_large: 'They contain a single element larger than 1 MB, and that cannot be saved.',
    structure:
      'They contain something that this text cannot hold, for example elements from another program.',
    full: 'The text has reached its greatest size: remove something, or continue in another document.',
  },
  show: 'The words that were not saved',
  dismiss: 'I no longer need them',
} as const satisfies Editor['rescued'];

const leave = {
  title_one: 'If you leave now, you lose 1 change',
  title_other: 'If you leave now, you lose {{count}} changes',
  titleLast: 'If you leave now, you lose your latest changes',
  body: 'What was already saved is safe. Your latest words are only on this page: stay until you read ‘Saved’, or copy them.',
  stay: 'Stay here',
  go: 'Leave without saving',
} as const satisfies Editor['leave'];

const copy = {
  mine: 'Copy my text',
  done: 'Copied',
  failed: 'The browser does not allow copying: select the text and copy it by hand.',
} as const satisfies Editor['copy'];

const table = {
  label: 'Table',
  groups: { row: 'Row', column: 'Column', whole: 'Table' },
  acts: {
    rowAbove: 'Add a row above',
    rowBelow: 'Add a row below',
    deleteRow: 'Remove the row',
    columnLeft: 'Add a column on the left',
    columnRight: 'Add a column on the right',
    deleteColumn: 'Remove the column',
    headerRow: 'Header row',
    deleteTable: 'Remove the table',
  },
  mend: 'Even out the rows',
} as const satisfies Editor['table'];

const note = {
  title: 'Note {{number}}',
  hint: 'Enter or Esc to close',
} as const satisfies Editor['note'];

const mention = {
  label: 'People and organisations',
  found_one: '1 name: choose with the arrows and Enter',
  found_other: '{{count}} names: choose with the arrows and Enter',
  nobody: 'No person or organisation has this name. You can go on writing.',
  offline: 'Searching for names needs the network. You can go on writing.',
  refused: 'Names cannot be searched at the moment. You can go on writing.',
} as const satisfies Editor['mention'];

const paste = {
  images_one: '1 image was not pasted. Save it on your device, then add it with ‘Image’.',
  images_other:
    '{{count}} images were not pasted. Save them on your device, then add them one by one with ‘Image’.',
} as const satisfies Editor['paste'];

const find = {
  label: 'Find in the text',
  words: 'Find',
  instead: 'Replace with',
  at: '{{at}} of {{total}}',
  some: '{{total}} in the text',
  none: 'Not there',
  previous: 'Previous',
  next: 'Next',
  matchCase: 'Match case',
  matchCaseSign: 'Aa',
  replace: 'Replace',
  replaceAll: 'Replace all',
  replaced_one: '1 replacement made',
  replaced_other: '{{count}} replacements made',
  close: 'Close the search',
} as const satisfies Editor['find'];

const length = {
  words_one: '{{number}} word',
  words_other: '{{number}} words',
  minutes_one: '{{number}} minute to read',
  minutes_other: '{{number}} minutes to read',
} as const satisfies Editor['length'];

/** What a text says around its own words. */
const text = {
  table: 'Table',
  tableOf: 'Table: {{titles}}',
  notes: 'Notes',
  backToText: 'Back to the text of note {{number}}',
} as const;

export const editor = {
  page: {
    bar: 'This page',
    crumbs: 'Where it stands',
    plan: 'Documents',
    title: '{{number}} {{title}}',
    textLabel: 'Text of ‘{{title}}’',
    leaveHint: 'To leave the text with the keyboard, press Esc and then Tab.',
    placeholder: 'Write the text of the section here.',
    empty: 'The text is still empty. As soon as somebody writes, it appears here.',
    opening: 'Opening the text…',
    goneTitle: 'There is no text here that you can read',
    goneBody:
      'The address is wrong, or the text is gone or not open to you. Check the address, or look for the title in Documents.',
    toDocuments: 'Go to Documents',
    failedTitle: 'The text cannot be opened',
  },
  phase: {
    region: 'Where we are',
    steps: 'How far the document has come',
    onlyRead: 'Those who have permission write: you can read',
  },
  /** To speak of a passage of the text. */
  beside: {
    observe: 'Observe',
    propose: 'Propose',
    link: 'Link',
    waitingHere_one: '1 observation awaiting a reply',
    waitingHere_other: '{{count}} observations awaiting a reply',
  },
  keys: {
    around: 'Go from the text to the observations, to the contents, to the bar and back to the text',
    observe: 'Observe the chosen words, or the text',
    propose: 'Propose other words',
    nextPassage: 'Next observation',
    previousPassage: 'Previous observation',
    who: 'Say who has the cursor in the text, and where',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'First-level heading; 2 and 3 for the others',
    text: 'Back to plain text',
    orderedList: 'Numbered list',
    bulletList: 'Bulleted list',
    link: 'Link',
    table: 'Table',
    note: 'Footnote',
    mention: 'Name a person or an organisation',
    find: 'Find and replace in the text',
    undo: 'Undo your last change',
    leave: 'Leave the text: inside a list, Tab moves the items, in a table it goes to the next cell',
  },
  save,
  here,
  voices,
  toolbar,
  link,
  outline,
  dock,
  ends,
  ownEnds,
  kept,
  rescued,
  leave,
  copy,
  text,
  table,
  note,
  mention,
  paste,
  find,
  length,
} as const satisfies Editor;
