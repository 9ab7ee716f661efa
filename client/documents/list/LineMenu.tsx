import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWritable } from '../../../shared/documents/writable.ts';
import { can } from '../../../shared/people/can.ts';
import { useSession } from '../../people/useSession.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { DuplicateDialog } from '../DuplicateDialog.tsx';
import { RenameDialog } from '../RenameDialog.tsx';
import { ShareDialog } from '../ShareDialog.tsx';
import type { ListedDocument } from './listedDocument.ts';

type Doing = 'rename' | 'share' | 'duplicate';

/** What I may do with a document without opening it; nothing at all where I may do nothing. */
export function LineMenu({ document }: { readonly document: ListedDocument }) {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!actor) return null;
  const { id, kind, title } = document;
  const mayManage = can(actor, `${kind}.manage`, { sameDistrict: true });
  const mayDuplicate = can(actor, `${kind}.create`, { sameDistrict: true });
  const entry = (what: Doing, icon: IconName): MenuEntry => ({
    id: what,
    label: t(($) => $.documents[what]),
    icon,
    run: () => setDoing(what),
  });
  const entries = [
    ...(mayManage && isWritable(document) ? [entry('rename', 'pen')] : []),
    ...(mayManage ? [entry('share', 'people')] : []),
    ...(mayDuplicate ? [entry('duplicate', 'merge')] : []),
  ];
  if (entries.length === 0) return null;
  const close = () => setDoing(null);
  return (
    <>
      <Menu
        className="tb"
        name={t(($) => $.plan.actionsOn, { title })}
        face={<Icon name="more" />}
        groups={[{ id: 'document', entries }]}
      />
      {doing === 'rename' && <RenameDialog documentId={id} kind={kind} title={title} onClose={close} />}
      {doing === 'duplicate' && (
        <DuplicateDialog
          documentId={id}
          kind={kind}
          title={title}
          onClose={close}
          onDuplicated={(copy) => void navigate({ to: '/documenti/$id', params: { id: copy } })}
        />
      )}
      {doing === 'share' && <ShareDialog documentId={id} title={title} onClose={close} />}
    </>
  );
}
