import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';

type Props = { readonly open: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** On narrow pages the threads stand over the text, when somebody asks for them. */
export function RailSheet({ open, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    open && (
      <Dialog title={t(($) => $.discussion.title)} onClose={onClose}>
        <div className="rail-sheet">{children}</div>
      </Dialog>
    )
  );
}
