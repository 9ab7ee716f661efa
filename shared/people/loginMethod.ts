/** How a person proved who she is when a session began. */
export const loginMethods = ['code', 'passkey', 'identity_provider', 'invitation', 'persona'] as const;

export type LoginMethod = (typeof loginMethods)[number];
