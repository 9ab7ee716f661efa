const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

/** A link may lead to a web page or a mailbox, with its protocol written out; nothing else is stored. */
export function isSafeHref(href: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/iu.test(href)) return false;
  try {
    return safeProtocols.has(new URL(href).protocol);
  } catch {
    return false;
  }
}
