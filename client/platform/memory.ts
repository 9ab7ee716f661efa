/** Small choices kept on this device. A browser may forbid it: then they last as long as the page. */
const page = new Map<string, string>();

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return page.get(key) ?? null;
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value === null) page.delete(key);
    else page.set(key, value);
  }
}

/** Everything that is kept under names that begin so. */
export function recalledUnder(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [...page.keys()].filter((key) => key.startsWith(prefix));
  }
}
