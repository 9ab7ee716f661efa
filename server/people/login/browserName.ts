import Bowser from 'bowser';

/** Which browser, in two words ("Firefox, Windows"): enough for its owner to know it again. Empty when unknown. */
export function browserName(userAgent: string | null): string {
  if (userAgent === null || userAgent.trim() === '') return '';
  const parsed = Bowser.getParser(userAgent.slice(0, 512));
  return [parsed.getBrowserName(), parsed.getOSName()]
    .filter((name) => /^[\p{L}\p{N} .-]{1,40}$/u.test(name))
    .join(', ');
}
