import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../platform/download.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

/** The table as a file for a spreadsheet; one that cannot be made says why. */
export function DownloadMatrix() {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const take = async () => {
    const answer = await download('/api/recommendations/matrix.csv');
    setFailure(answer.ok ? null : answer.message);
    if (answer.ok) announce(t(($) => $.matrix.downloaded));
  };
  return (
    <>
      <Button size="sm" icon="download" onClick={() => void take()}>
        {t(($) => $.matrix.download)}
      </Button>
      {failure !== null && (
        <Note tone="no" title={t(($) => $.matrix.downloadFailed)} spoken>
          {failure}
        </Note>
      )}
    </>
  );
}
