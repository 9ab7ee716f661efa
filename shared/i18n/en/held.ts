export const held = {
  title: 'What you wrote without a network is safe',
  waiting:
    'Meanwhile this text was closed for writing, and it stays as it is. Your sentences did not enter the text: they are kept apart and wait for you in the next draft. Only you see them.',
  readyTitle: 'What you wrote without a network is waiting for you',
  ready:
    'The text is open for writing again. Your sentences did not enter it by themselves: look at them and decide whether to put them in.',
  notKeptTitle: 'What you wrote without a network is still on this device only',
  notKept:
    'This text was closed for writing, and the server could not keep your sentences apart. They stay on this device: each time you open the text, it is tried again.',
  show: 'See your sentences',
  written: 'Arrived {{when}}',
  words: 'Your sentences, with what changes in the text',
  failed: 'The comparison did not work. Close it and try again.',
  notNow: 'They cannot be put into the text now. You can copy them or wait for the next draft.',
  apply: 'Put into the text',
  applying: 'Putting into the text…',
  discard: 'Let go',
  discarding: 'Letting go…',
  done: {
    apply: 'Your sentences are in the text.',
    discard: 'Your sentences were let go.',
  },
} as const;
