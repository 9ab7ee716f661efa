/** The languages in which Corale speaks; the first is the one it speaks to whoever has said nothing. */
export const languages = ['it', 'en'] as const;

export type Language = (typeof languages)[number];
