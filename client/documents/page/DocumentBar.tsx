import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { PresentPerson, SaveView } from '../../sync/sharedText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RenameDialog } from '../RenameDialog.tsx';
import { ShareDialog } from '../ShareDialog.tsx';
import { documentName } from './documentName.ts';
import { HereList } from './HereList.tsx';
import { SaveState } from './SaveState.tsx';

type Props = {
  readonly view: DocumentView;
  readonly save: SaveView;
  readonly people: readonly PresentPerson[];
  readonly onShowPeople: () => void;
};

/** The second bar: which text this is, whether it is safe, who is here, what one may do with it. */
export function DocumentBar({ view, save, people, onShowPeople }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'rename' | 'share' | null>(null);
  const close = () => setAsking(null);
  return (
    <section className="sub doc" aria-label={t(($) => $.editor.page.bar)}>
      <div className="doc-name">
        <Crumbs view={view} />
        <div className="doc-title">
          <h1>{documentName(view, t)}</h1>
          {view.mayRename && (
            <button
              type="button"
              className="tb"
              aria-label={t(($) => $.documents.rename)}
              title={t(($) => $.documents.rename)}
              onClick={() => setAsking('rename')}
            >
              <Icon name="pen" />
            </button>
          )}
        </div>
      </div>
      <SaveState save={save} />
      <span className="grow only-wide" />
      <HereList people={people} onShowAll={onShowPeople} />
      {view.mayShare && (
        <div className="row tools">
          <Button size="sm" onClick={() => setAsking('share')}>
            {t(($) => $.documents.share)}
          </Button>
        </div>
      )}
      {asking === 'rename' && <RenameDialog documentId={view.id} title={view.title} onClose={close} />}
      {asking === 'share' && <ShareDialog documentId={view.id} title={view.title} onClose={close} />}
    </section>
  );
}

/** The way back: the plan, then the heading under which the section stands. */
function Crumbs({ view }: { readonly view: DocumentView }): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="crumb" aria-label={t(($) => $.editor.page.crumbs)}>
      <Link to="/documenti">{view.cycle ?? t(($) => $.editor.page.plan)}</Link>
      {view.under !== null && (
        <>
          <span aria-hidden="true">/</span>
          <span>{view.under}</span>
        </>
      )}
    </nav>
  );
}
