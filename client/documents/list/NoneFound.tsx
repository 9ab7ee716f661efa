import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

/** Nothing fits what was looked for. */
export function NoneFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="search"
      title={t(($) => $.kinds.noneFound)}
      action={<Button onClick={onClear}>{t(($) => $.plan.clear)}</Button>}
    >
      {t(($) => $.plan.noneFoundBody)}
    </Empty>
  );
}
