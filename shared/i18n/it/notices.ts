export const notices = {
  title: 'Avvisi',
} as const;
