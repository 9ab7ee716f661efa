import { useTranslation } from 'react-i18next';
import type { StatedCertificate } from '../../../shared/decisions/externalSignature.ts';
import { useFormats } from '../../i18n/useFormats.ts';

type Props = { readonly certificate: StatedCertificate; readonly statedAt: string | null };

/** What a certificate says of itself, for whoever wants to see it. */
export function CertificateFacts({ certificate, statedAt }: Props) {
  const { t } = useTranslation();
  const { dayInWords, longMoment } = useFormats();
  const { name, organisation, fiscalCode, issuer, serial, validFrom, validUntil } = certificate;
  const term = { from: dayInWords(validFrom.slice(0, 10)), until: dayInWords(validUntil.slice(0, 10)) };
  const facts = [
    [t(($) => $.signatures.says.name), name],
    [t(($) => $.signatures.says.organisation), organisation],
    [t(($) => $.signatures.says.fiscalCode), fiscalCode],
    [t(($) => $.signatures.says.issuer), issuer],
    [t(($) => $.signatures.says.serial), serial],
    [t(($) => $.signatures.says.valid), t(($) => $.signatures.says.validWhen, term)],
    [t(($) => $.signatures.says.statedAt), statedAt === null ? null : longMoment(new Date(statedAt))],
  ] as const;
  const shown = name ?? t(($) => $.signatures.unnamed);
  return (
    <details>
      <summary>{t(($) => $.signatures.certificate, { name: shown })}</summary>
      <dl className="dl small">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}
