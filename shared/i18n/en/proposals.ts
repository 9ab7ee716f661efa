import type { proposals as italian } from '../it/proposals.ts';
import type { Translated } from '../translated.ts';

export const proposals = {
  title: 'Proposals',
} as const satisfies Translated<typeof italian>;
