import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { ChangeItems } from './ChangeItems.tsx';
import { signOffAddress } from './signOffAddress.ts';
import { useChanges } from './useChanges.ts';
import { useCounted } from './useCounted.ts';

type Text = SignView['texts'][number];
type Props = { readonly round: SignOffRoundId; readonly text: Text };
type Read = Text & { readonly readBefore: NonNullable<Text['readBefore']> };

/** So many stand here; the others in the whole comparison. */
const shown = 2;

/** What is other than what this person last read of this text. */
export function WhatChanged({ round, text }: Props) {
  const { t } = useTranslation();
  return (
    <section className="blk" aria-labelledby="cambiato">
      <h2 id="cambiato">{t(($) => $.signing.changed.title)}</h2>
      {text.readBefore === null ? (
        <p className="soft">{t(($) => $.signing.changed.first)}</p>
      ) : (
        <Since round={round} text={{ ...text, readBefore: text.readBefore }} />
      )}
    </section>
  );
}

function Since({ round, text }: { readonly round: SignOffRoundId; readonly text: Read }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const counted = useCounted();
  const { readBefore, signedBefore } = text;
  const found = useChanges(text.document, readBefore.version, text.version);
  const when = shortMoment(new Date(readBefore.at), new Date());
  const { number } = readBefore;
  if (found.kind === 'done' && found.changes.length === 0)
    return <p className="soft">{t(($) => $.signing.changed.same, { number, when })}</p>;
  return (
    <>
      <p className="small muted">
        {t(($) => $.signing.changed.read, { number, when })}{' '}
        {found.kind === 'done' && counted('count', found.changes.length)}
        {found.kind === 'working' && t(($) => $.signing.changed.working)}
        {found.kind === 'failed' && t(($) => $.signing.changed.failed)}
      </p>
      {signedBefore !== null && (
        <p className="small">
          {t(($) => $.signing.changed.signed, { choice: t(($) => $.signing.said[signedBefore]) })}
        </p>
      )}
      <ul className="delta">
        {found.kind === 'done' && (
          <ChangeItems document={text.document} changes={found.changes.slice(0, shown)} />
        )}
        <li>
          <Link
            to="/documenti/$id/confronto"
            params={{ id: text.document }}
            search={{ da: readBefore.version, a: text.version, parere: signOffAddress(round) }}
          >
            {found.kind === 'done' && found.changes.length > shown
              ? counted('more', found.changes.length - shown)
              : t(($) => $.signing.changed.all)}
          </Link>
        </li>
      </ul>
    </>
  );
}
