/** Words that every room uses. */
export const common = {
  appName: 'Corale',
  pageTitle: '{{page}} · Corale',
  close: 'Chiudi',
  cancel: 'Annulla',
  clear: 'Svuota',
  copy: {
    do: 'Copia',
    done: 'Copiato',
    failed: 'Il browser non permette di copiare: seleziona le parole e copiale a mano.',
  },
  retry: 'Riprova',
  noChoice: 'Niente corrisponde',
  loading: 'Sto caricando…',
  unreachable: 'Corale non risponde. Controlla la rete e riprova.',
  tooSlow:
    'La risposta non arriva da due minuti. Guarda tra i documenti se la sezione c’è già; se non c’è, riprova.',
  unexpected:
    'È successo qualcosa che non dovrebbe succedere. Riprova; se continua, scrivi all’Ufficio di Piano.',
  office: '{{name}}, {{office}}',
} as const;
