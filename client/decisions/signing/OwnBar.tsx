import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../people/useSession.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Whoever decides has one way: back. */
export function OwnBar({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const demo = useSession()?.district.demo ?? false;
  return (
    <header className="pbar">
      <Link to="/scrivania" aria-label={t(($) => $.signing.back)}>
        <Icon name="left" />
      </Link>
      <b>{title}</b>
      {demo && <span className="demo">{t(($) => $.shell.demoMark)}</span>}
    </header>
  );
}
