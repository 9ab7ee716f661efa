/** Any origin: it only gives the address a place to be read from. */
const somewhere = 'http://corale.invalid';
/** "//elsewhere" and "/\elsewhere" lead to another site. */
const path = /^\/(?![/\\])/u;

/**
 * An address of this very site, as path, query and fragment; null for whatever a browser would take
 * elsewhere. It is read as browsers read it: they drop tabs and line ends, and fold "/./".
 */
export function ownAddress(text: unknown): string | null {
  if (typeof text !== 'string' || !path.test(text) || !URL.canParse(text, somewhere)) return null;
  const { origin, pathname, search, hash } = new URL(text, somewhere);
  const address = pathname + search + hash;
  return origin === somewhere && path.test(address) ? address : null;
}
