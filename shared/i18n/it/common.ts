/** Words that every room uses. */
export const common = {
  appName: 'Corale',
  pageTitle: '{{page}} · Corale',
  close: 'Chiudi',
  cancel: 'Annulla',
  clear: 'Svuota',
  retry: 'Riprova',
  loading: 'Sto caricando…',
  unreachable: 'Corale non risponde. Controlla la rete e riprova.',
  unexpected:
    'È successo qualcosa che non dovrebbe succedere. Riprova; se continua, scrivi all’Ufficio di Piano.',
  office: '{{name}}, {{office}}',
} as const;
