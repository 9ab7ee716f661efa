import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../platform/api.ts';
import { download } from '../../platform/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

/** The record as one file; one that cannot be made says why. */
export function DownloadRecord() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [state, setState] = useState<Answer<null> | 'under way' | null>(null);
  const take = async () => {
    setState('under way');
    setState(await download('/api/record/export'));
    // It was signed for this, and a first signature brings an act of its own.
    await client.invalidateQueries({ queryKey: ['record'] });
  };
  return (
    <div className="stack-2">
      <Button
        icon="download"
        busy={state === 'under way' && t(($) => $.acts.downloading)}
        onClick={() => void take()}
      >
        {t(($) => $.acts.download)}
      </Button>
      {state !== null && state !== 'under way' && !state.ok && (
        <Note tone="no" title={t(($) => $.acts.downloadFailed)} spoken>
          {state.message}
        </Note>
      )}
    </div>
  );
}
