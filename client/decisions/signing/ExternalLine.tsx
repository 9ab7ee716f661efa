import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReceiptView } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { signaturesQuery } from '../signatures/queries.ts';

type Props = { readonly receipt: Pick<ReceiptView, 'round' | 'texts'> };

/** What was signed outside of Corale and registered: on this very version, or on the attestation of its round. */
export function ExternalLine({ receipt: { round, texts } }: Props) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const [text, ...others] = texts;
  // Of a whole plan the attestation is signed, and not each of its sections.
  const only = others.length === 0 ? text : undefined;
  const ofRound = useQuery(signaturesQuery({ path: `/api/rounds/${round}`, pdf: 'attestation.pdf' }));
  const ofVersion = useQuery({
    ...signaturesQuery({
      path: `/api/documents/${only?.document}/versions/${only?.version}`,
      pdf: 'pdf',
    }),
    enabled: only !== undefined,
  });
  if (ofRound.error || ofVersion.error) return t(($) => $.receipt.externalUnknown);
  if (!ofRound.data || (only !== undefined && !ofVersion.data)) return '…';
  const words = ({ protocol }: (typeof ofRound.data.signatures)[number]) =>
    t(($) => $.receipt.externalProtocol, { number: protocol.number, day: dayInWords(protocol.date) });
  const versions = ofVersion.data?.signatures ?? [];
  if (versions.length + ofRound.data.signatures.length === 0) return t(($) => $.receipt.externalNone);
  return (
    <ul>
      {only !== undefined &&
        versions.map((one) => (
          <li key={one.id}>
            <Link
              to="/documenti/$id/versioni/$versione"
              params={{ id: only.document, versione: only.version }}
            >
              {words(one)}
            </Link>
            {t(($) => $.receipt.externalOn.version)}
          </li>
        ))}
      {ofRound.data.signatures.map((one) => (
        <li key={one.id}>
          <Link to="/sedute/$id" params={{ id: round }}>
            {words(one)}
          </Link>
          {t(($) => $.receipt.externalOn.attestation)}
        </li>
      ))}
    </ul>
  );
}
