import type { ReactNode } from 'react';

/** For the ear only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="vh">{children}</span>;
}
