import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { recordCheckQuery } from './queries.ts';
import { grouped } from './shortPrint.ts';

/** How whoever doubts checks the record without this server, and against which key. */
export function VerifyYourself() {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const { data } = useQuery(recordCheckQuery);
  const signed = data?.signed ?? null;
  const when = signed === null ? '' : spokenMoment(new Date(signed.at), new Date());
  return (
    <section className="sheet" aria-labelledby="verify-yourself">
      <header>
        <h2 id="verify-yourself">{t(($) => $.acts.verify.title)}</h2>
      </header>
      <div className="in small stack-2">
        <p>{t(($) => $.acts.verify.body)}</p>
        <code className="command">{t(($) => $.acts.verify.command)}</code>
        <p className="muted">
          {signed === null
            ? t(($) => $.acts.verify.unsigned)
            : t(($) => $.acts.verify.signed, { when, number: signed.seq })}
        </p>
        {signed !== null && (
          <>
            <h3>{t(($) => $.acts.verify.key)}</h3>
            <p>
              <code className="print">{grouped(signed.key)}</code>
            </p>
            <p className="muted">{t(($) => $.acts.verify.keyBody)}</p>
            <div className="row">
              <CopyWords words={signed.key} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
