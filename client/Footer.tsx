import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

type FooterProps = {
  readonly demo: boolean;
  /** Where there is a list of shortcuts to show. */
  readonly onShortcuts?: () => void;
};

/** Only links that lead somewhere. */
export function Footer({ demo, onShortcuts }: FooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <Link to="/manca">{t(($) => $.shell.notYet)}</Link>
      {onShortcuts && (
        <button type="button" className="link" onClick={onShortcuts}>
          {t(($) => $.shell.shortcuts)}
        </button>
      )}
      <span>{t(($) => $.shell.source)}</span>
      <span className="grow" />
      {demo && <span>{t(($) => $.shell.demoData)}</span>}
    </footer>
  );
}
