import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../platform/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { type Signed, useSignaturesAgain } from './queries.ts';

/** The PDF to be read or signed. The first time it is made, which takes a moment; a refusal is said beside the button. */
export function DownloadPdf({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation();
  const again = useSignaturesAgain(signed);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const fetchIt = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await download(`${signed.path}/${signed.pdf}`);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.message);
    await again();
  };
  return (
    <>
      <Button busy={busy && t(($) => $.signatures.preparing)} onClick={() => void fetchIt()}>
        <Icon name="download" />
        {t(($) => (signed.pdf === 'pdf' ? $.signatures.pdf : $.signatures.attestation))}
      </Button>
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </>
  );
}
