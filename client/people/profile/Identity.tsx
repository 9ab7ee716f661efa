import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useLanding } from '../../ui/useLanding.ts';
import { LinkIdentity } from './LinkIdentity.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';

type IdentityProps = {
  /** As people know the provider: "SPID o CIE". */
  readonly name: string;
  readonly linked: boolean;
};

/** A digital identity from elsewhere, which can be linked to this person. */
export function Identity({ name, linked }: IdentityProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const heading = useLanding();
  const unlinked = () => {
    announce(t(($) => $.profile.unlinked, { name }));
    setAsking(false);
    heading.land();
  };
  return (
    <section className="sheet" aria-labelledby="identita">
      <header>
        <h2 id="identita" ref={heading.ref} tabIndex={-1}>
          {name}
        </h2>
        <Chip tone={linked ? 'ok' : 'plain'} icon={linked ? 'check' : 'open'}>
          {linked ? t(($) => $.profile.linked) : t(($) => $.profile.notLinked)}
        </Chip>
      </header>
      <div className="in stack">
        <p className="soft">{t(($) => $.profile.linkText, { name })}</p>
        {linked ? (
          <Button onClick={() => setAsking(true)}>{t(($) => $.profile.unlink)}</Button>
        ) : (
          <LinkIdentity name={name} />
        )}
      </div>
      {asking && <UnlinkDialog name={name} onUnlinked={unlinked} onClose={() => setAsking(false)} />}
    </section>
  );
}
