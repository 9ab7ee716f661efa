import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWritable } from '../../shared/documents/writable.ts';
import { can } from '../../shared/people/can.ts';
import { RenameDialog } from '../documents/RenameDialog.tsx';
import { ShareDialog } from '../documents/ShareDialog.tsx';
import { useSession } from '../people/useSession.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import type { SectionLine } from './sectionLine.ts';

/** What I may do with a section without opening it; nothing at all where I may do nothing. */
export function SectionMenu({ section }: { readonly section: SectionLine }) {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const [doing, setDoing] = useState<'rename' | 'share' | null>(null);
  if (!actor) return null;
  const { id, title, state } = section;
  const mayManage = can(actor, 'plan_section.manage', { sameDistrict: true });
  const entries: MenuEntry[] = [];
  if (mayManage && isWritable('plan_section', state)) {
    entries.push({
      id: 'rename',
      label: t(($) => $.documents.rename),
      icon: 'pen',
      run: () => setDoing('rename'),
    });
  }
  if (mayManage) {
    entries.push({
      id: 'share',
      label: t(($) => $.documents.share),
      icon: 'people',
      run: () => setDoing('share'),
    });
  }
  if (entries.length === 0) return null;
  const close = () => setDoing(null);
  return (
    <>
      <Menu
        className="tb"
        name={t(($) => $.plan.actionsOn, { title })}
        face={<Icon name="more" />}
        groups={[{ id: 'section', entries }]}
      />
      {doing === 'rename' && <RenameDialog documentId={id} title={title} onClose={close} />}
      {doing === 'share' && <ShareDialog documentId={id} title={title} onClose={close} />}
    </>
  );
}
