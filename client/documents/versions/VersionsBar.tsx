import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';

type Props = {
  readonly id: DocumentId;
  /** What the text is called; empty until it is known. */
  readonly document: string;
  readonly title: string;
  /** Under the list of versions. */
  readonly within?: boolean;
  readonly children?: ReactNode;
};

/** The second line of the pages about versions: which text, and the way back to it. */
export function VersionsBar({ id, document, title, within = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(($) => $.shell.thisPage)} className="sub">
      <div>
        <nav className="crumb" aria-label={t(($) => $.editor.page.crumbs)}>
          <Link to="/documenti/$id" params={{ id }}>
            {document === '' ? t(($) => $.versions.toText) : document}
          </Link>
          {within && (
            <>
              <span aria-hidden="true">/</span>
              <Link to="/documenti/$id/versioni" params={{ id }}>
                {t(($) => $.versions.title)}
              </Link>
            </>
          )}
        </nav>
        <h1>{title}</h1>
      </div>
      <span className="grow" />
      {children}
    </section>
  );
}
