export const discussion = {
  title: 'Osservazioni',
} as const;
