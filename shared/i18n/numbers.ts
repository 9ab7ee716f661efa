/** Thousands with a point even at four digits ("3.000"), decimals with a comma. */
const italian = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

export function formatNumber(value: number): string {
  return italian.format(value);
}
