import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { heldQuery } from './queries.ts';

const HeldDialog = lazy(async () => ({ default: (await import('./HeldDialog.tsx')).HeldDialog }));

type Props = {
  readonly view: DocumentView;
  /** Said aloud where it has just happened. */
  readonly fresh: boolean;
};

/** What I wrote without a network is safe, and waits until I say what becomes of it. */
export function HeldNote({ view, fresh }: Props) {
  const { t } = useTranslation();
  const { data: held = [] } = useQuery(heldQuery(view.id));
  const [looking, setLooking] = useState(false);
  if (held.length === 0) return null;
  const now = held.some(({ mayApply }) => mayApply);
  return (
    <>
      <Note
        tone="info"
        spoken={fresh}
        title={t(($) => (now ? $.held.readyTitle : $.held.title))}
        actions={
          <Button tone="primary" size="sm" onClick={() => setLooking(true)}>
            {t(($) => $.held.show)}
          </Button>
        }
      >
        <p>{t(($) => (now ? $.held.ready : $.held.waiting))}</p>
      </Note>
      {looking && (
        <Suspense>
          <HeldDialog document={view.id} held={held} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </>
  );
}
