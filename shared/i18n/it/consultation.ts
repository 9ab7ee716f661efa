export const consultation = {
  title: 'Consultazioni',
} as const;
