const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

/** No address that leads anywhere is longer. */
export const longestHref = 10_000;

/** A link may lead to a web page or a mailbox, with its protocol written out; nothing else is stored. */
export function isSafeHref(href: string): boolean {
  if (href.length > longestHref || !/^(?:https?:\/\/|mailto:)/iu.test(href)) return false;
  try {
    return safeProtocols.has(new URL(href).protocol);
  } catch {
    return false;
  }
}
