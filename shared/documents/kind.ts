/** What a document can be: a part of the plan, what a workshop asks for, what parties agree, what a sitting has done. */
export const documentKinds = ['plan_section', 'recommendation', 'agreement', 'minutes'] as const;

export type DocumentKind = (typeof documentKinds)[number];
