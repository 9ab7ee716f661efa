export const proposals = {
  title: 'Proposte',
} as const;
