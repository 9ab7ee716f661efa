/** The code with which this page was opened is kept here: an address is handed on, and stays in the history. */
let held = '';

export function holdCode(hash: string): void {
  held = hash;
}

export function heldCode(): string {
  return held;
}
