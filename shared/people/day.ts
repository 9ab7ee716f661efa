const romeDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant in Italy, "2026-11-30": offices begin and end by it. */
export function dayInItaly(at: Date): string {
  return romeDay.format(at);
}
