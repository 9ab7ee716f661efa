import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { ListHead, ReadOnlyNote } from '../Listed.tsx';
import { bodiesQuery } from '../queries.ts';
import { RegisterFrame } from '../RegisterFrame.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { BodyDialog } from './BodyDialog.tsx';
import { BodySheet } from './BodySheet.tsx';

/** The bodies of the district, their seats, and who sits there. */
export function BodiesPage() {
  const bodies = useQuery(bodiesQuery);
  return (
    <RegisterFrame page="bodies">
      {bodies.error && !bodies.data && <Problem error={bodies.error} onRetry={() => void bodies.refetch()} />}
      {bodies.isPending && <Loading lines={12} />}
      {bodies.data && <Bodies bodies={bodies.data} />}
    </RegisterFrame>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly BodyView[] }) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  const [words, setWords] = useState('');
  const [onlyVacant, setOnlyVacant] = useState(false);
  const [adding, setAdding] = useState(false);
  const add = mayAdminister && (
    <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
      {t(($) => $.bodies.add)}
    </Button>
  );
  return (
    <>
      <ReadOnlyNote />
      {bodies.length === 0 ? (
        <Empty topLevel icon="scale" title={t(($) => $.bodies.empty)} action={add}>
          {mayAdminister ? t(($) => $.bodies.emptyBody) : t(($) => $.bodies.emptyReader)}
        </Empty>
      ) : (
        <ListHead
          filters={
            <>
              <SearchField label={t(($) => $.register.search)} value={words} onChange={setWords} />
              <Checkbox checked={onlyVacant} onChange={setOnlyVacant}>
                {t(($) => $.bodies.onlyVacant)}
              </Checkbox>
            </>
          }
          acts={add}
        />
      )}
      {bodies.map((body) => (
        <BodySheet
          key={body.id}
          body={body}
          filters={{ words, onlyVacant }}
          onClear={() => {
            setWords('');
            setOnlyVacant(false);
          }}
        />
      ))}
      {adding && <BodyDialog body={null} onClose={() => setAdding(false)} />}
    </>
  );
}
