import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { PresentPerson, SaveView } from '../../sync/sharedText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { filtersOfKind } from '../list/documentFilters.ts';
import { documentName } from './documentName.ts';
import { HereList } from './HereList.tsx';
import type { Asking } from './PageDialog.tsx';
import { SaveState } from './SaveState.tsx';

type Props = {
  readonly view: DocumentView;
  readonly save: SaveView;
  readonly people: readonly PresentPerson[];
  readonly onAsk: (asking: Asking) => void;
};

/** The second bar: which text this is, whether it is safe, who is here, what one may do with it. */
export function DocumentBar({ view, save, people, onAsk }: Props) {
  const { t } = useTranslation();
  const erase: MenuEntry = {
    id: 'erase',
    label: t(($) => $.erasure.open),
    icon: 'x',
    run: () => onAsk('erase'),
  };
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
              onClick={() => onAsk('rename')}
            >
              <Icon name="pen" />
            </button>
          )}
        </div>
      </div>
      <SaveState save={save} />
      <span className="grow only-wide" />
      <HereList people={people} onShowAll={() => onAsk('people')} />
      {(view.mayShare || view.mayDuplicate) && (
        <div className="row tools">
          {view.mayShare && (
            <Button size="sm" onClick={() => onAsk('share')}>
              {t(($) => $.documents.share)}
            </Button>
          )}
          {view.mayDuplicate && (
            <Button size="sm" onClick={() => onAsk('duplicate')}>
              {t(($) => $.documents.duplicate)}
            </Button>
          )}
        </div>
      )}
      {view.mayErase && (
        <Menu
          className="tb"
          name={t(($) => $.plan.actionsOn, { title: view.title })}
          face={<Icon name="more" />}
          groups={[{ id: 'document', entries: [erase] }]}
        />
      )}
    </section>
  );
}

/** The way back: the documents of its kind, and for a section the heading under which it stands. */
function Crumbs({ view }: { readonly view: DocumentView }): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="crumb" aria-label={t(($) => $.editor.page.crumbs)}>
      <Link to="/documenti" search={filtersOfKind(view.kind, {})}>
        {view.cycle === null ? t(($) => $.editor.page.plan) : t(($) => $.plan.cycle, { cycle: view.cycle })}
        {view.kind !== 'plan_section' && ` / ${t(($) => $.kinds.many[view.kind])}`}
      </Link>
      {view.under !== null && (
        <>
          <span aria-hidden="true">/</span>
          <span>{view.under}</span>
        </>
      )}
    </nav>
  );
}
