import type { noticeMail as italian } from '../it/noticeMail.ts';
import type { Translated } from '../translated.ts';

export const noticeMail = {
  digestSubject: 'Corale: what has changed',
} as const satisfies Translated<typeof italian>;
