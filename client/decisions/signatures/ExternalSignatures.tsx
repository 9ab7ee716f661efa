import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { DownloadPdf } from './DownloadPdf.tsx';
import { type Signed, signaturesQuery } from './queries.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { SignatureItem } from './SignatureItem.tsx';
import './signatures.css';

/**
 * What is signed outside of Corale (docs/spec/decisions.md J7): the PDF to be signed, what came back, and of each file
 * what was checked and what was not.
 */
export function ExternalSignatures({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation();
  const id = useId();
  const { data: view, error, refetch } = useQuery(signaturesQuery(signed));
  const [registering, setRegistering] = useState(false);
  return (
    <section className="signatures" aria-labelledby={id}>
      <h2 id={id}>{t(($) => $.signatures.title)}</h2>
      <p className="small soft">{t(($) => $.signatures.lead)}</p>
      <div className="row wrap">
        <DownloadPdf signed={signed} />
        {view?.mayRegister && (
          <Button onClick={() => setRegistering(true)}>{t(($) => $.signatures.register)}</Button>
        )}
      </div>
      <p className="small muted">{t(($) => $.signatures.pdfHint)}</p>
      {error && !view && (
        <Note
          tone="no"
          actions={
            <Button size="sm" onClick={() => void refetch()}>
              {t(($) => $.common.retry)}
            </Button>
          }
        >
          {t(($) => $.signatures.failed)}
        </Note>
      )}
      {view?.signatures.length === 0 && (
        <p className="small muted">
          {t(($) => $.signatures.empty)}.{' '}
          {t(($) => (view.mayRegister ? $.signatures.emptyMay : $.signatures.emptyMayNot))}
        </p>
      )}
      {view !== undefined && view.signatures.length > 0 && (
        <ul className="list" aria-label={t(($) => $.signatures.list)}>
          {view.signatures.map((one) => (
            <SignatureItem key={one.id} signature={one} />
          ))}
        </ul>
      )}
      {registering && <RegisterDialog signed={signed} onClose={() => setRegistering(false)} />}
    </section>
  );
}
