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

/** The instant at which clocks in Italy show this hour of this day, "2026-11-30" and "12:00"; of an hour that comes twice, the second. */
export function hourInItaly(day: string, hours: string): Date {
  const universal = Date.parse(`${day}T${hours}:00Z`);
  const inSummer = new Date(universal - 2 * hour);
  const inWinter = new Date(universal - hour);
  return clockInItaly(inWinter) === hours ? inWinter : inSummer;
}

const romeClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What clocks in Italy show, "09:05". */
export function clockInItaly(at: Date): string {
  return romeClock.format(at);
}

const hour = 60 * 60 * 1000;
