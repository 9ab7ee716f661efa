import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentKind, documentKinds } from '../../../shared/documents/kind.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { can } from '../../../shared/people/can.ts';
import { useSession } from '../../people/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ImportDialog } from '../importing/ImportDialog.tsx';
import { NewDocumentDialog } from '../NewDocumentDialog.tsx';

type Doing = { readonly what: 'create' | 'import'; readonly kind: DocumentKind };

type DocumentActionsProps = {
  /** The kind that is being looked at. */
  readonly shown: DocumentKind;
  /** What comes first is on the page itself: these stand back. */
  readonly firstElsewhere: boolean;
};

/** The ways in which a document begins, for those who may begin one. */
export function DocumentActions({ shown, firstElsewhere }: DocumentActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const actor = useSession()?.actor;
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!actor) return null;
  const kinds = documentKinds.filter((kind) => can(actor, `${kind}.create`, { sameDistrict: true }));
  const close = () => setDoing(null);
  const open = (id: DocumentId) => {
    close();
    void navigate({ to: '/documenti/$id', params: { id } });
  };
  const entries = kinds.map((kind) => ({
    id: kind,
    label: t(($) => $.kinds.createOne[kind]),
    run: () => setDoing({ what: 'create', kind }),
  }));
  if (kinds.length === 0) return null;
  return (
    <div className="row wrap">
      {kinds.includes(shown) && (
        <Button icon="paper" onClick={() => setDoing({ what: 'import', kind: shown })}>
          {t(($) => $.importing.open)}
        </Button>
      )}
      <Menu
        className={buttonClass({ tone: firstElsewhere ? 'plain' : 'primary' })}
        face={
          <>
            <Icon name="plus" />
            {t(($) => $.kinds.create)}
          </>
        }
        groups={[{ id: 'kinds', entries }]}
      />
      {doing?.what === 'create' && <NewDocumentDialog kind={doing.kind} onClose={close} onCreated={open} />}
      {doing?.what === 'import' && <ImportDialog kind={doing.kind} onClose={close} onOpen={open} />}
    </div>
  );
}
