import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RepairView } from '../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useDifference } from '../../text/diff/useDifference.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import './compare/compare.css';
import { OneText } from './compare/OneText.tsx';
import { segmentsOf } from './compare/segments.ts';
import { repairQuery, useRepair } from './queries.ts';

type Props = { readonly document: DocumentId; readonly onClose: () => void };

/** Shows what the server would mend in a text before it can be frozen, and lets it (V3). */
export function RepairDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  const { data: found, error, refetch } = useQuery(repairQuery(document));
  const repair = useRepair(document);
  const mend = (seq: number) =>
    repair.mutate(seq, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.versions.repair.done));
        onClose();
      },
    });
  return (
    <Dialog
      title={t(($) => $.versions.repair.title)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          {found && (
            <Button
              tone="primary"
              busy={repair.isPending && t(($) => $.versions.repair.busy)}
              onClick={() => mend(found.seq)}
            >
              {t(($) => $.versions.repair.verb)}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p>{t(($) => $.versions.repair.body)}</p>
        {error && !found && <Problem error={error} onRetry={() => void refetch()} />}
        {found === undefined && !error && <Loading lines={4} />}
        {found === null && <p>{t(($) => $.versions.repair.nothing)}</p>}
        {found && <Mended found={found} />}
        {repair.data?.ok === false && (
          <Note tone="no" spoken>
            {repair.data.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

/** What would be other afterwards, as one text. */
function Mended({ found: { before, after } }: { readonly found: RepairView }) {
  const { t } = useTranslation();
  const comparing = useDifference(before, after);
  if (comparing.kind === 'working') return <Loading lines={4} />;
  if (comparing.kind === 'failed') return <p>{t(($) => $.comparison.failedBody)}</p>;
  const { parts, places } = comparing.difference;
  if (places === 0) return <p className="soft">{t(($) => $.versions.repair.unseen)}</p>;
  return (
    <div className="cmp inline within">
      <div className="prose">
        <OneText segments={segmentsOf(parts)} current={null} equal={false} onGo={() => {}} />
      </div>
    </div>
  );
}
