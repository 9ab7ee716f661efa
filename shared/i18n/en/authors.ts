/** Who wrote which words of a text. */
export const authors = {
  show: 'Who wrote it',
  region: 'Who wrote this text',
  technical: 'Technical attribution.',
  notASignature: 'It says through whose access the words came; it is not a signature.',
  reading: 'Looking for who wrote it…',
  failed: 'It cannot be known right now who wrote it. The text is safe.',
  nobody: 'There are no words here yet.',
  share_one: '1 word of {{total}}',
  share_other: '{{number}} words of {{total}}',
  words: 'Words of {{who}} · technical attribution',
  hint: 'Put the cursor on a word, or touch it, to know who wrote it.',
  template: 'Template',
  copied: 'Copied text',
  unknown: 'Person no longer listed',
} as const;
