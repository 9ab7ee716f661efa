import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Note } from '../../ui/Note.tsx';
import { useMayAdminister } from './useMayAdminister.ts';

/** Above a list: fields that narrow it at the left, what can be done with it at the right. */
export function ListHead({ filters, acts }: { readonly filters: ReactNode; readonly acts: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="list-head">
      <search aria-label={t(($) => $.register.filters)}>{filters}</search>
      <div className="row wrap">{acts}</div>
    </div>
  );
}

/** In place of a list of which nothing fits. */
export function NoneFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="search"
      title={t(($) => $.register.noneFound)}
      action={<Button onClick={onClear}>{t(($) => $.register.clear)}</Button>}
    >
      {t(($) => $.register.noneFoundBody)}
    </Empty>
  );
}

/** For those who may read a page and not change it. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  return useMayAdminister() ? null : <Note>{t(($) => $.register.readOnly)}</Note>;
}
