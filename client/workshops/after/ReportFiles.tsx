import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Answer } from '../../platform/api.ts';
import { download } from '../../platform/download.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

type File = { readonly for: 'public' | 'office'; readonly as: 'docx' | 'pdf' };

/** The report as files, for everybody and for the office; one that cannot be made says why. */
export function ReportFiles({ workshop }: { readonly workshop: WorkshopId }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer<null> | null>(null);
  const take = async (file: File) => {
    if (making !== null) return;
    setMaking(file);
    setAnswer(null);
    const got = await download(`/api/workshops/${workshop}/report?as=${file.as}&for=${file.for}`);
    setMaking(null);
    setAnswer(got);
    if (got.ok) announce(t(($) => $.report.made));
  };
  return (
    <div className="stack-2">
      <h3>{t(($) => $.report.files)}</h3>
      <p>{t(($) => $.report.filesLead)}</p>
      <Files reader="public" making={making} onTake={(file) => void take(file)} />
      <Files reader="office" making={making} onTake={(file) => void take(file)} />
      {answer?.ok === false && (
        <Note tone="no" title={t(($) => $.report.failed)} spoken>
          {answer.message}
        </Note>
      )}
    </div>
  );
}

function Files({
  reader,
  making,
  onTake,
}: {
  readonly reader: File['for'];
  readonly making: File | null;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const report = t(($) => $.report[reader]);
  const lead = reader === 'public' ? t(($) => $.report.publicLead) : t(($) => $.report.officeLead);
  const one = (as: File['as'], label: string, named: string) => (
    <Button
      icon="download"
      aria-label={named}
      busy={making?.for === reader && making.as === as && t(($) => $.report.making)}
      onClick={() => onTake({ for: reader, as })}
    >
      {label}
    </Button>
  );
  return (
    <div className="after-files">
      <p>
        <strong>{report}</strong>
        <br />
        <span className="small soft">{lead}</span>
      </p>
      {one(
        'docx',
        t(($) => $.report.docx),
        t(($) => $.report.docxNamed, { report }),
      )}
      {one(
        'pdf',
        t(($) => $.report.pdf),
        t(($) => $.report.pdfNamed, { report }),
      )}
    </div>
  );
}
