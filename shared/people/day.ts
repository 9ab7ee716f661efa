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

/** The instant at which a day is over in Italy, which is one or two hours ahead of universal time. */
export function endOfDayInItaly(day: string): Date {
  const next = Date.parse(`${day}T00:00:00Z`) + 24 * hour;
  const inSummer = new Date(next - 2 * hour);
  return dayInItaly(inSummer) > day ? inSummer : new Date(next - hour);
}

const hour = 60 * 60 * 1000;
