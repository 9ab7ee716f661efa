import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';

/** The first twelve digits of a hash in groups of four: enough to see that two are not the same. */
export function shortFingerprint(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/gu) ?? []).join(' ');
}

type Props = { readonly hash: string | null; readonly explained?: boolean; readonly named?: boolean };

/** By what a version is known, with what that is for those who ask. */
export function Fingerprint({ hash, explained = false, named = true }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <span className="fingerprint">
      {named && `${t(($) => $.versions.fingerprint)} `}
      {hash === null ? t(($) => $.versions.fingerprintComing) : <code>{shortFingerprint(hash)}</code>}{' '}
      {explained && (
        <button type="button" className="link" onClick={() => setAsked(true)}>
          {t(($) => $.versions.fingerprintWhat)}
        </button>
      )}
      {asked && (
        <Dialog title={t(($) => $.versions.fingerprintTitle)} onClose={() => setAsked(false)}>
          <div className="stack">
            <p>{t(($) => $.versions.fingerprintBody)}</p>
            {hash !== null && (
              <p>
                {t(($) => $.versions.fingerprintWhole)}
                <br />
                <code className="whole-hash">{hash.match(/.{1,4}/gu)?.join(' ')}</code>
              </p>
            )}
          </div>
        </Dialog>
      )}
    </span>
  );
}
