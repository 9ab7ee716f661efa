import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Note } from '../ui/Note.tsx';
import { type Option, Select } from '../ui/Select.tsx';
import { headingsOf } from './planSections.ts';
import { usePlace } from './queries.ts';

type PlaceDialogProps = {
  readonly plan: PlanView;
  readonly section: DocumentRow;
  readonly onClose: () => void;
  readonly onPlaced: () => void;
};

/** Gives a section its place: last under a heading, or as a new part at the end. */
export function PlaceDialog({ plan, section, onClose, onPlaced }: PlaceDialogProps) {
  const { t } = useTranslation();
  const headings = headingsOf(plan.entries);
  const [under, setUnder] = useState<string>(headings[0]?.id ?? 'top');
  const place = usePlace();
  const options: readonly Option<string>[] = [
    ...headings.map(({ id, number, title }) => ({ value: id as string, label: `${number} ${title}` })),
    { value: 'top', label: t(($) => $.plan.placeTop) },
  ];
  const send = () =>
    place.mutate(
      { document: section.id, under: headings.find(({ id }) => id === under)?.id ?? null },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.plan.placed, { title: section.title }));
          onPlaced();
        },
      },
    );
  return (
    <Dialog
      title={t(($) => $.plan.placeTitle, { title: section.title })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone="primary" busy={place.isPending && t(($) => $.plan.placing)} onClick={send}>
            {t(($) => $.plan.placeDo)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Select
          label={t(($) => $.plan.placeUnder)}
          hint={t(($) => $.plan.placeHint)}
          options={options}
          value={under}
          onChange={setUnder}
        />
        {place.data?.ok === false && (
          <Note tone="no" spoken>
            {place.data.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}
