import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBroughtBack } from '../../platform/useBroughtBack.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Note } from '../../ui/Note.tsx';
import { ConsequenceDialog } from './ConsequenceDialog.tsx';
import { useLinkProvider, useUnlinkProvider } from './queries.ts';

type IdentityProps = {
  /** As people know the provider: "SPID o CIE". */
  readonly name: string;
  readonly linked: boolean;
};

/** A digital identity from elsewhere, which can be linked to this person. */
export function Identity({ name, linked }: IdentityProps) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="identita">
      <header>
        <h2 id="identita">{name}</h2>
        <Chip tone={linked ? 'ok' : 'plain'} icon={linked ? 'check' : 'open'}>
          {linked ? t(($) => $.profile.linked) : t(($) => $.profile.notLinked)}
        </Chip>
      </header>
      <div className="in stack">
        <p className="soft">{t(($) => $.profile.linkText, { name })}</p>
        {linked ? <Unlink name={name} /> : <Link name={name} />}
      </div>
    </section>
  );
}

function Link({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const link = useLinkProvider();
  const leave = () =>
    link.mutate(undefined, { onSuccess: (answer) => answer.ok && location.assign(answer.value.url) });
  useBroughtBack(link.reset);
  const leaving = link.isPending || link.data?.ok === true;
  return (
    <>
      <Button icon="link" busy={leaving && t(($) => $.profile.linking, { name })} onClick={leave}>
        {t(($) => $.profile.link)}
      </Button>
      {link.data?.ok === false && (
        <Note tone="no" spoken>
          {link.data.message}
        </Note>
      )}
    </>
  );
}

function Unlink({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const unlink = useUnlinkProvider();
  const cut = () =>
    unlink.mutate(undefined, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.profile.unlinked, { name }));
        setAsking(false);
      },
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(($) => $.profile.unlink)}</Button>
      {asking && (
        <ConsequenceDialog
          title={t(($) => $.profile.unlinkTitle, { name })}
          verb={t(($) => $.profile.unlinkDo)}
          busy={unlink.isPending && t(($) => $.profile.unlinking)}
          failure={unlink.data?.ok === false ? unlink.data.message : null}
          onDo={cut}
          onClose={() => setAsking(false)}
        >
          <p>{t(($) => $.profile.unlinkBody)}</p>
        </ConsequenceDialog>
      )}
    </>
  );
}
