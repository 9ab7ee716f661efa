import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { can } from '../../shared/people/can.ts';
import { ImportDialog } from '../documents/importing/ImportDialog.tsx';
import { NewDocumentDialog } from '../documents/NewDocumentDialog.tsx';
import { useSession } from '../people/useSession.ts';
import { Button } from '../ui/Button.tsx';

/** The two ways in which a section begins, for those who may begin one. */
export function PlanActions() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const actor = useSession()?.actor;
  const [doing, setDoing] = useState<'create' | 'import' | null>(null);
  if (!actor || !can(actor, 'plan_section.create', { sameDistrict: true })) return null;
  const close = () => setDoing(null);
  const open = (id: DocumentId) => {
    close();
    void navigate({ to: '/documenti/$id', params: { id } });
  };
  return (
    <div className="row wrap">
      <Button icon="paper" onClick={() => setDoing('import')}>
        {t(($) => $.importing.open)}
      </Button>
      <Button tone="primary" icon="plus" onClick={() => setDoing('create')}>
        {t(($) => $.kinds.createOne.plan_section)}
      </Button>
      {doing === 'create' && <NewDocumentDialog kind="plan_section" onClose={close} onCreated={open} />}
      {doing === 'import' && <ImportDialog onClose={close} onOpen={open} />}
    </div>
  );
}
