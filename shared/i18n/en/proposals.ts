import type { proposals as italian } from '../it/proposals.ts';
import type { Translated } from '../translated.ts';

export const proposals = {
  title: 'Proposals',
  out: 'removed:',
  in: 'added:',
  what: {
    insert_after: 'Adds after this paragraph:',
    replace_block: 'Rewrites the paragraph:',
    delete_block: 'Removes the paragraph:',
  },
  choose: 'What you propose',
  kind: {
    replace_words: 'Change the words',
    insert_after: 'Add a paragraph after it',
    replace_block: 'Rewrite the paragraph',
    delete_block: 'Remove the paragraph',
  },
  field: {
    replace_words: 'The words you propose',
    insert_after: 'The paragraph to add',
    replace_block: 'The paragraph as you propose it',
  },
  missing: {
    replace_words: 'These words are in the text already: change them.',
    insert_after: 'Write the paragraph to add.',
    replace_block: 'The paragraph is still the same: change it.',
  },
  preview: 'What changes',
  same: 'Still as in the text.',
  accept: 'Accept into the text',
  acceptChanged: 'Accept with changes…',
  decline: 'Do not accept…',
  accepting: 'Writing into the text…',
  accepted: 'The proposal is in the text.',
  reply: {
    accepted: 'The proposed words are in the text.',
    accepted_in_part: 'The proposed words are in the text, with changes.',
  },
  changed: {
    title: 'Accept with changes',
    words: 'The words you write into the text',
    hint: 'What stays of the proposal belongs to whoever proposed it, the rest is yours.',
    empty: 'Write the words that go into the text.',
    reason: 'Reason, if you like',
    reasonHint: 'Without one, the reply says that the words are in the text with changes.',
    verb: 'Write into the text',
  },
  comparison: {
    title: 'The text has changed here',
    body: 'Since the proposal was made, something else was written in this place. Nothing has been touched: compare, then decide.',
    lost: 'The words that the proposal was about are no longer in the text. The proposal stays here: show its passage again, or reply.',
    was: 'When it was proposed',
    now: 'In the text now',
    proposed: 'The proposal',
  },
} as const satisfies Translated<typeof italian>;
