import type { consultation as italian } from '../it/consultation.ts';
import type { Translated } from '../translated.ts';

export const consultation = {
  title: 'Consultations',
} as const satisfies Translated<typeof italian>;
