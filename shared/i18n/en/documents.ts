import type { documents as italianDocuments, sharing as italianSharing } from '../it/documents.ts';
import type { Translated } from '../translated.ts';

export const documents = {
  creating: 'Creating…',
  name: 'Title',
  nameMissing: 'Write a title.',
  rename: 'Rename…',
  renameDo: 'Save the title',
  renaming: 'Saving…',
  duplicate: 'Duplicate as a template…',
  share: 'Share…',
} as const satisfies Translated<typeof italianDocuments>;

export const sharing = {
  title: 'Who writes ‘{{title}}’',
  always:
    'The people who lead the Planning Office and work in it can always write, while the text is being drafted.',
  others: 'These can write too',
  nobody: 'Nobody else, for now.',
  allOf: 'Everybody in the organisation',
  since: 'Since {{when}}. Decided by {{who}}',
  sinceSeed: 'From the start, with the demonstration data',
  withdraw: 'Remove',
  withdrawFrom: 'Remove {{name}}’s permission',
  withdrawing: 'Removing…',
  withdrawn: '{{name}} can no longer write.',
  add: 'Add a person or an organisation',
  addHint: 'Type a name, an office or an organisation.',
  give: 'Add',
  giveTo: 'Add {{name}}',
  giving: 'Adding…',
  given: '{{name}} can now write.',
  noMatch: 'Nobody with this name. Check the spelling.',
  nobodyLeft: 'Everybody in the territory, person or organisation, can already write.',
  more_one: 'There is one more name: type a few more letters to find it.',
  more_other: 'There are {{count}} more names: type a few more letters to find them.',
} as const satisfies Translated<typeof italianSharing>;
