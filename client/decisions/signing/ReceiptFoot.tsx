import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import type { ReceiptView } from '../../../shared/decisions/roundApi.ts';
import { inGroups } from './inGroups.ts';

type Props = { readonly receipt: ReceiptView; readonly kind: RoundKind };

/** Where it stands in the record, and what proves it to whoever receives the file. */
export function ReceiptFoot({ receipt: { entry, head, statement }, kind }: Props) {
  const { t } = useTranslation();
  return (
    <div className="ft">
      <p>{t(($) => $.signing.confirm.level[kind])}</p>
      <p>
        {entry.seq > 1
          ? t(($) => $.receipt.entry, { seq: entry.seq, before: entry.seq - 1 })
          : t(($) => $.receipt.entryFirst, { seq: entry.seq })}{' '}
        <code>{`${entry.previous.slice(0, 4)}…${entry.previous.slice(-4)}`}</code>.{' '}
        {t(($) => $.receipt.verifiable)}
      </p>
      <p>
        {t(($) => $.receipt.entryHash)} <code>{inGroups(entry.hash)}</code>
      </p>
      {head === null ? (
        <p>{t(($) => $.receipt.noHead)}</p>
      ) : (
        <p>
          {t(($) => $.receipt.headHash)}, {t(($) => $.receipt.headSeq, { seq: head.seq })}{' '}
          <code>{inGroups(head.hash)}</code>. {t(($) => $.receipt.key)}{' '}
          <code>{inGroups(head.key.slice(0, 16))}</code>
        </p>
      )}
      <details className="statement">
        <summary>{t(($) => $.receipt.statement)}</summary>
        <code>{statement}</code>
      </details>
    </div>
  );
}
