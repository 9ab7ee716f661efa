/**
 * The token of an invitation is kept here and nowhere else: an address is seen by whoever looks over one's
 * shoulder, kept in the history, and handed on.
 */
let held: string | null = null;

export function holdInvitation(token: string): void {
  held = token;
}

export function heldInvitation(): string | null {
  return held;
}

/** It has been used. */
export function dropInvitation(): void {
  held = null;
}
