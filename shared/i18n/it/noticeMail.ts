export const noticeMail = {
  digestSubject: 'Corale: che cosa è cambiato',
} as const;
