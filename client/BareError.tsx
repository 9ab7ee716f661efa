import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageError } from './PageError.tsx';
import { Icon } from './ui/Icon.tsx';

/** When not even the frame could be shown: nothing here has to be loaded first. */
export function BareError(props: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className="bar">
        <span className="brand">
          <Icon name="brand" />
          {t(($) => $.common.appName)}
        </span>
      </header>
      <PageError {...props} />
    </>
  );
}
