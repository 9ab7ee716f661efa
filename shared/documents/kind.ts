/** Kinds of document that exist today. */
export const documentKinds = ['plan_section'] as const;

export type DocumentKind = (typeof documentKinds)[number];
