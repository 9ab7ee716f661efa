/** `named`: kept by somebody while the text is written on; `frozen`: the text as it goes to its sign-off. */
export const versionKinds = ['named', 'frozen'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** How the plan office calls what changed since the version before: to be read, never to be counted on. */
export const changeWeights = ['material', 'substantial'] as const;
export type ChangeWeight = (typeof changeWeights)[number];

/** How canonical bytes are made, as a version names it (docs/spec/decisions.md V1). */
export const canonicalisation = 'corale/content/v1';
