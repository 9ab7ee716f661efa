/**
 * What is left of a name where names are compared: letters without accents and digits, in lower case.
 * "Rivolta d’Adda", "RIVOLTA D'ADDA" and "Rivolta d` Adda" are one name, and so are "Cantù" and "CANTU'".
 */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  // A name of signs alone is compared by its signs.
  return key === '' ? name.trim() : key;
}

export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
