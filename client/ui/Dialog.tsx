import type { ReactNode } from 'react';
import { Heading, ModalOverlay, Dialog as RacDialog, Modal as RacModal } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that acts last. */
  readonly footer?: ReactNode;
  /** For what interrupts: read at once, and a click outside does not close it. */
  readonly urgent?: boolean;
};

/** Mount it to open it. Focus goes in, stays in, and returns where it was; Esc closes. */
export function Dialog({ title, onClose, children, footer, urgent = false }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <RacModal className="modal">
        <RacDialog className="dialog" role={urgent ? 'alertdialog' : 'dialog'}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!urgent && (
              <button type="button" className="tb" aria-label={t(($) => $.common.close)} onClick={onClose}>
                <Icon name="x" />
              </button>
            )}
          </header>
          <div className="in">{children}</div>
          {footer && <footer>{footer}</footer>}
        </RacDialog>
      </RacModal>
    </ModalOverlay>
  );
}
