import type { versionNames as italian } from '../it/versionNames.ts';
import type { Translated } from '../translated.ts';

export const versionNames = {
  beforeRestoring: 'Before going back to version {number}',
} as const satisfies Translated<typeof italian>;
