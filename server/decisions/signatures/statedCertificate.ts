import type { Certificate, RelativeDistinguishedNames } from 'pkijs';
import type { StatedCertificate } from '../../../shared/decisions/externalSignature.ts';
import { isPlainLine, isVisible } from '../../../shared/kernel/plainLine.ts';

const field = { name: '2.5.4.3', country: '2.5.4.6', organisation: '2.5.4.10', number: '2.5.4.5' } as const;
const longest = 300;

/** What a certificate says of itself. */
export function statedCertificate({
  subject,
  issuer,
  serialNumber,
  notBefore,
  notAfter,
}: Certificate): StatedCertificate {
  const issued = [field.name, field.organisation, field.country].map((id) => fieldOf(issuer, id));
  return {
    name: fieldOf(subject, field.name),
    organisation: fieldOf(subject, field.organisation),
    fiscalCode: fieldOf(subject, field.number),
    issuer: issued.filter((said) => said !== null).join(', '),
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex').slice(0, longest),
    validFrom: notBefore.value.toISOString(),
    validUntil: notAfter.value.toISOString(),
  };
}

/** Anybody may write anything into a certificate: it comes out as one line, and not a long one. */
function fieldOf(names: RelativeDistinguishedNames, id: string): string | null {
  const found = names.typesAndValues.find(({ type }) => type === id);
  if (found === undefined) return null;
  const said = [...String(found.value.valueBlock.value).trim().slice(0, longest)]
    .filter(isPlainLine)
    .join('');
  return isVisible(said) ? said : null;
}
