import type { discussion as italian } from '../it/discussion.ts';
import type { Translated } from '../translated.ts';

export const discussion = {
  title: 'Observations',
} as const satisfies Translated<typeof italian>;
