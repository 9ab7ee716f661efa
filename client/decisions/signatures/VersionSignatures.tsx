import type { BelowVersionProps } from '../../documents/versions/belowVersion.ts';
import { DownloadPdf } from './DownloadPdf.tsx';
import { ExternalSignatures } from './ExternalSignatures.tsx';

/** Below a version: its PDF, and where it is frozen what was signed of it outside. */
export function VersionSignatures({ version: { document, id, kind } }: BelowVersionProps) {
  const signed = { path: `/api/documents/${document}/versions/${id}`, pdf: 'pdf' } as const;
  if (kind === 'frozen') return <ExternalSignatures signed={signed} />;
  return (
    <div className="signatures">
      <div className="row wrap">
        <DownloadPdf signed={signed} />
      </div>
    </div>
  );
}
