import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly children: ReactNode; readonly ref?: Ref<HTMLElement> };

/** The column beside the sheet: it scrolls by itself and never covers the text. */
export function Rail({ children, ref }: Props) {
  const { t } = useTranslation();
  return (
    <aside ref={ref} className="rail" aria-label={t(($) => $.discussion.region)}>
      {children}
    </aside>
  );
}
