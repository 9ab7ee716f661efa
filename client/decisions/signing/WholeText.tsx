import { useQuery } from '@tanstack/react-query';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundText } from '../../../shared/decisions/round.ts';
import { imageAddress } from '../../../shared/documents/files.ts';
import { versionQuery } from '../../documents/versions/queries.ts';
import { FileAddress } from '../../text/fileAddress.ts';
import { StaticText } from '../../text/StaticText.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';

/** So many words a minute, of somebody who reads with care. */
const pace = 200;

type Props = { readonly text: RoundText & { readonly words: number }; readonly label?: string };

/** The exact text, drawn from the bytes whose hash is signed; opened where one is, so that the way back is short. */
export function WholeText({ text, label }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = (verb: string) => (
    <Button
      block
      icon={open ? 'x' : 'doc'}
      aria-expanded={open}
      aria-controls={id}
      onClick={() => setOpen(!open)}
    >
      {verb}
    </Button>
  );
  const count = Math.max(1, Math.ceil(text.words / pace));
  return (
    <div className="acts-text">
      {toggle(open ? t(($) => $.signing.stopReading) : (label ?? t(($) => $.signing.read, { count })))}
      <div id={id}>{open && <Words text={text} />}</div>
      {open && toggle(t(($) => $.signing.stopReading))}
    </div>
  );
}

function Words({ text: { document, version, title } }: { readonly text: RoundText }) {
  const { t } = useTranslation();
  const view = useQuery(versionQuery(document, version));
  const address = useCallback((file: string) => imageAddress(document, file), [document]);
  if (view.error && !view.data) return <Problem error={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data) return <Loading lines={9} />;
  if (view.data.content === null) return <p className="whole-text muted">{t(($) => $.signing.erased)}</p>;
  return (
    <FileAddress.Provider value={address}>
      <article className="prose whole-text" lang="it" aria-label={title}>
        <StaticText content={view.data.content} />
      </article>
    </FileAddress.Provider>
  );
}
