import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { DocumentStep } from '../../../shared/documents/lives.ts';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DuplicateDialog } from '../DuplicateDialog.tsx';
import { ErasureDialog } from '../erasure/ErasureDialog.tsx';
import { RenameDialog } from '../RenameDialog.tsx';
import { ShareDialog } from '../ShareDialog.tsx';
import { FreezeDialog } from '../versions/FreezeDialog.tsx';
import { HereDialog } from './HereDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

/** What one may ask the page for. */
export type Asking =
  | 'outline'
  | 'people'
  | 'rename'
  | 'share'
  | 'duplicate'
  | 'freeze'
  | 'erase'
  | { readonly step: DocumentStep };

type Props = {
  readonly asking: Asking;
  readonly onAsk: (next: Asking | null) => void;
  readonly view: DocumentView;
  readonly people: readonly PresentPerson[];
  /** The outline, which has no column of its own on narrow screens. */
  readonly headings: ReactNode;
};

/** The one dialog that is open over the page. */
export function PageDialog({ asking, onAsk, view, people, headings }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const close = () => onAsk(null);
  if (typeof asking === 'object') return <StepDialog view={view} step={asking.step} onClose={close} />;
  switch (asking) {
    case 'outline':
      return (
        <Dialog title={t(($) => $.editor.outline.title)} onClose={close}>
          <div className="outline-sheet">{headings}</div>
        </Dialog>
      );
    case 'people':
      return (
        <HereDialog people={people} onShare={view.mayShare ? () => onAsk('share') : null} onClose={close} />
      );
    case 'rename':
      return <RenameDialog documentId={view.id} kind={view.kind} title={view.title} onClose={close} />;
    case 'duplicate':
      return (
        <DuplicateDialog
          documentId={view.id}
          kind={view.kind}
          title={view.title}
          onClose={close}
          onDuplicated={(id) => {
            close();
            void navigate({ to: '/documenti/$id', params: { id } });
          }}
        />
      );
    case 'freeze':
      return <FreezeDialog view={view} onClose={close} />;
    case 'erase':
      return <ErasureDialog view={view} onClose={close} />;
    case 'share':
      return <ShareDialog documentId={view.id} title={view.title} onClose={close} />;
  }
}
