/** The token of a body is kept here and nowhere else: an address is seen by others, kept in the history, and handed on. */
let held: string | null = null;

export function holdRegistration(token: string): void {
  held = token;
}

export function heldRegistration(): string | null {
  return held;
}
