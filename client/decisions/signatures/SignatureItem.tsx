import { useTranslation } from 'react-i18next';
import type { ExternalSignatureRow, SignatureLine } from '../../../shared/decisions/externalSignature.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CertificateFacts } from './CertificateFacts.tsx';
import { signedFileAddress } from './queries.ts';

/** One file that came back signed: its protocol number, what was checked of it, and what was not. */
export function SignatureItem({ signature }: { readonly signature: ExternalSignatureRow }) {
  const { t } = useTranslation();
  const { dayInWords, spokenMoment, formatSize } = useFormats();
  const { id, fileName, protocol, reading, registeredBy, registeredAt } = signature;
  const when = spokenMoment(new Date(registeredAt), new Date());
  return (
    <li>
      <h3>{t(($) => $.signatures.protocol, { number: protocol.number, day: dayInWords(protocol.date) })}</h3>
      <p className="row wrap">
        <Chip icon="paper">{t(($) => $.signatures.formats[reading.format])}</Chip>
        <a
          href={signedFileAddress(id)}
          download={fileName}
          aria-label={t(($) => $.signatures.file, { name: fileName })}
        >
          {fileName}
        </a>
        <span className="small muted">{t(($) => $.signatures.registered, { when, name: registeredBy })}</span>
      </p>
      <h4>{t(($) => $.signatures.checked)}</h4>
      <ul className="checks">
        <Found isGood>{t(($) => $.signatures.contains)}</Found>
        {reading.signatures.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was read of a file never changes its order
          <SignerLine key={index} line={line} />
        ))}
      </ul>
      <h4>{t(($) => $.signatures.unchecked)}</h4>
      <ul className="checks">
        <Found>{t(($) => $.signatures.worth)}</Found>
        {reading.added > 0 && (
          <Found>{t(($) => $.signatures.added, { size: formatSize(reading.added) })}</Found>
        )}
        {reading.addedAfter > 0 && (
          <Found>{t(($) => $.signatures.addedAfter, { size: formatSize(reading.addedAfter) })}</Found>
        )}
        {reading.timeStamps > 0 && (
          <Found>{t(($) => $.signatures.timeStamps, { count: reading.timeStamps })}</Found>
        )}
      </ul>
    </li>
  );
}

function SignerLine({ line }: { readonly line: SignatureLine }) {
  const { t } = useTranslation();
  const { certificate, arithmetic, algorithm } = line;
  const name = certificate?.name ?? t(($) => $.signatures.unnamed);
  const said = { name, algorithm };
  return (
    <Found isGood={arithmetic === 'holds'}>
      {arithmetic === 'holds' ? t(($) => $.signatures.holds, said) : t(($) => $.signatures.notChecked, said)}
      {certificate !== null && <CertificateFacts certificate={certificate} statedAt={line.statedAt} />}
    </Found>
  );
}

function Found({
  isGood = false,
  children,
}: {
  readonly isGood?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <li>
      <Icon name={isGood ? 'check' : 'info'} />
      <div className="grow">{children}</div>
    </li>
  );
}
