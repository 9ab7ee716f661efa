import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';

/** Whether the page shows who wrote the words; off again at the next visit. */
export type AuthorsSwitch = { readonly on: boolean; readonly onSwitch: () => void };

export function AuthorsButton({ on, onSwitch }: AuthorsSwitch) {
  const { t } = useTranslation();
  return (
    <button type="button" className="btn sm authors-button" aria-pressed={on} onClick={onSwitch}>
      <Icon name="people" />
      {t(($) => $.authors.show)}
    </button>
  );
}
