/** What the server calls versions that it keeps by itself. */
export const versionNames = {
  beforeRestoring: 'Prima di riprendere la versione {number}',
} as const;
