/** A whole number as people write it: "33.100", "33 100", "33,100" or "33100". Null for anything else. */
export function readWholeNumber(text: string): number | null {
  const tidy = text.trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:[.,’'\s]\d{3}){1,2})$/u.test(tidy)) return null;
  return Number(tidy.replace(/\D/gu, ''));
}

/** A year of four digits; null for anything else. */
export function yearOf(text: string): number | null {
  return /^\d{4}$/u.test(text.trim()) ? Number(text) : null;
}
