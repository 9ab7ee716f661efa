import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import type { Answer } from '../../platform/api.ts';
import { download } from '../../platform/download.ts';
import { announce } from '../../ui/announce.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Note } from '../../ui/Note.tsx';

/** Observations and replies as a file; a file that cannot be made says why. */
export function ExportMenu({ round: { id } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const [state, setState] = useState<Answer<null> | 'under way' | null>(null);
  const underWay = state === 'under way';
  const take = async (as: 'docx' | 'csv') => {
    if (underWay) return;
    setState('under way');
    announce(t(($) => $.round.downloading));
    const answer = await download(`/api/consultations/${id}/export?as=${as}`);
    setState(answer);
    if (answer.ok) announce(t(($) => $.round.downloaded));
  };
  return (
    <>
      <Menu
        className={buttonClass()}
        face={
          <>
            <Icon name="download" />
            {underWay ? t(($) => $.round.downloading) : t(($) => $.round.download)}
          </>
        }
        groups={[
          {
            id: 'files',
            entries: [
              {
                id: 'docx',
                label: t(($) => $.round.downloadDocx),
                icon: 'doc',
                run: () => void take('docx'),
              },
              { id: 'csv', label: t(($) => $.round.downloadCsv), icon: 'table', run: () => void take('csv') },
            ],
          },
        ]}
      />
      {state !== null && state !== 'under way' && !state.ok && (
        <Note tone="no" title={t(($) => $.round.downloadFailed)} spoken>
          {state.message}
        </Note>
      )}
    </>
  );
}
