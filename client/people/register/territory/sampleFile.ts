const lines = [
  'Comune;Sub-ambito;Quota;Anno',
  'Crema;Sub-ambito 1;33.100;2026',
  'Romanengo;Sub-ambito 5;3.000;2026',
  'Rivolta d’Adda;Sub-ambito 2;7.900;2026',
];

/** A file as an import takes it, to begin from. Spreadsheets read its accents right only with the mark before it. */
export const sampleFile = {
  href: `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.join('\r\n')}\r\n`)}`,
  download: 'comuni-esempio.csv',
} as const;
