/** Whom a text can name. */
export const mentionKinds = ['person', 'organisation'] as const;

/** A mention as words. What is no label, in a text from elsewhere, has none. */
export function mentionWords(attrs: Readonly<Record<string, unknown>> | undefined): string {
  const label = attrs?.['label'];
  return typeof label === 'string' && label !== '' ? `@${label}` : '';
}
