import type { notices as italian } from '../it/notices.ts';
import type { Translated } from '../translated.ts';

export const notices = {
  title: 'Notices',
} as const satisfies Translated<typeof italian>;
