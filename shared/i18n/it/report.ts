/** What comes after a workshop: report, minutes, and what is left to do. */
export const report = {
  title: 'Dopo il laboratorio',
  ended: 'Concluso {{when}}.',
  files: 'Resoconto',
  filesLead:
    'Presenze per ente, contributi, gruppi, raccomandazioni e testi dei tavoli, come stavano alla fine.',
  notYet:
    'Il resoconto si scarica appena il laboratorio è concluso, dalla regia con «Chiudi il laboratorio».',
  download: 'Scarica il resoconto',
  open: 'Apri il resoconto',
  public: 'Resoconto pubblico',
  publicLead:
    'Senza i nomi di chi ha partecipato. Rileggilo prima di consegnarlo: le parole dei contributi e dei tavoli restano come sono state scritte. Un contributo che nomina qualcuno si nasconde dalla regia, anche adesso; il testo di un tavolo si corregge nel file Word e nel verbale.',
  office: 'Resoconto per l’ufficio',
  officeLead: 'Con i nomi accanto ai contributi, finché si conservano.',
  docx: 'Scarica in Word',
  docxNamed: 'Scarica in Word: {{report}}',
  pdf: 'Scarica in PDF',
  pdfNamed: 'Scarica in PDF: {{report}}',
  making: 'Preparo il file…',
  made: 'File scaricato.',
  failed: 'Il file non è stato scaricato',
  naming: {
    title: 'Qualche parola sembra nominare chi ha partecipato',
    lead: 'Sta nel resoconto pubblico. Se nomina davvero qualcuno, nascondi il contributo dalla regia e scarica di nuovo.',
    card: 'Tavolo {{table}}: «{{words}}»',
    table: 'Testo del tavolo {{table}}: correggilo nel file Word e nel verbale.',
  },
  minutes: 'Verbale',
  minutesLead: 'Nasce dal resoconto pubblico ed è un documento come gli altri: si corregge e si completa.',
  makeMinutes: 'Prepara il verbale',
  makingMinutes: 'Preparo il verbale…',
  minutesFailed: 'Il verbale non è stato preparato',
  openMinutes: 'Apri il verbale',
  noMinutes:
    'Il verbale lo prepara chi può scrivere verbali: l’Ufficio di Piano, chi facilita o chi verbalizza.',
  next: 'Che cosa viene ora',
  nextLead: 'Le raccomandazioni si aprono alle osservazioni e poi vanno ai Sindaci.',
  none: 'Da questo laboratorio non è nata nessuna raccomandazione.',
  names: 'Nomi degli ospiti',
  namesUntil: 'I nomi si conservano fino a {{day}}. Poi si cancellano; i contributi restano.',
  namesGone: 'I nomi sono stati cancellati {{day}}. I contributi restano.',
} as const;
