/** Thousands with a point even at four digits ("3.000"), decimals with a comma. */
const italian = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

export function formatNumber(value: number): string {
  return italian.format(value);
}

const words = ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];

/** Under ten in letters, as inside a sentence: "sei", "48". */
export function numberInWords(value: number): string {
  return words[value] ?? formatNumber(value);
}
