/** Signs that make a reader see a line in another order than it is written: a name could pass for another. */
const turning = /[\u202A-\u202E\u2066-\u2069]/u;

/** Two signs that are none: a Word file in which one stands is opened by no program. */
const noXml = /[\uFFFE\uFFFF]/u;

/** Marks heaped on one letter, which stand over the lines above and below it; no writing has so many. */
const heaped = /\p{M}{5,}/u;

/** Whether every letter keeps to its own line. */
export function keepsToItsLine(text: string): boolean {
  return !heaped.test(text);
}

/**
 * Text of one line that every reader and every store can hold, and sees as it is written: no control
 * characters, no half of a surrogate pair, nothing that turns the direction of reading, ends a file or covers other lines.
 */
export function isPlainLine(text: string): boolean {
  return (
    text.isWellFormed() &&
    !/\p{Cc}/u.test(text) &&
    !turning.test(text) &&
    !noXml.test(text) &&
    keepsToItsLine(text)
  );
}

/** Whether there is anything in it that somebody can see: joiners and blanks of no width alone are no name. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
