/** The token of a way back is kept here and nowhere else: an address is seen, stored in the history, and handed on. */
let held: string | null = null;

export function holdRecap(hash: string): void {
  held = hash.replace(/^#/u, '');
}

export function heldRecap(): string | null {
  return held;
}
