/**
 * The name of a cookie of ours. `__Host-`: browsers take it only from this very host, over https, for all of its
 * paths, so that a page of a neighbour (another name under the same comune.it) cannot put its own in its place.
 */
export function cookieName(baseUrl: URL, name: string): string {
  return `${cookiePrefix(baseUrl)}.${name}`;
}

/** What the names of all our cookies begin with. */
export function cookiePrefix({ protocol }: URL): string {
  return protocol === 'https:' ? '__Host-corale' : 'corale';
}
