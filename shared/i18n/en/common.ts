import type { common as italian } from '../it/common.ts';
import type { Translated } from '../translated.ts';

export const common = {
  appName: 'Corale',
  pageTitle: '{{page}} · Corale',
  close: 'Close',
  cancel: 'Cancel',
  clear: 'Clear',
  copy: {
    do: 'Copy',
    done: 'Copied',
    failed: 'The browser does not allow copying: select the words and copy them by hand.',
  },
  retry: 'Try again',
  noChoice: 'Nothing matches',
  loading: 'Loading…',
  unreachable: 'Corale does not answer. Check your connection and try again.',
  tooSlow:
    'There has been no answer for two minutes. Look in Documents to see whether the section is there; if it is not, try again.',
  unexpected:
    'Something happened that should not happen. Try again; if it keeps happening, write to the Planning Office.',
  office: '{{name}}, {{office}}',
} as const satisfies Translated<typeof italian>;
