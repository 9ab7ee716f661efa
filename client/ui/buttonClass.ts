export type ButtonLook = {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'stop';
  readonly size?: 'md' | 'sm' | 'lg';
  /** As wide as what it stands in. */
  readonly block?: boolean;
};

/** The look of a button, for whatever element has to look like one. */
export function buttonClass({ tone = 'plain', size = 'md', block = false }: ButtonLook = {}): string {
  return ['btn', tone === 'plain' ? '' : tone, size === 'md' ? '' : size, block ? 'block' : '']
    .filter(Boolean)
    .join(' ');
}
