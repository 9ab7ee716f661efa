import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginWays } from '../../../shared/people/loginApi.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { knowsPasskeys } from '../passkeys.ts';
import { useAskedCode } from './askedCode.ts';
import { CodeForm } from './CodeForm.tsx';
import { EmailForm } from './EmailForm.tsx';
import { PasskeyWay } from './PasskeyWay.tsx';
import { ProviderWay } from './ProviderWay.tsx';
import { waysQuery } from './queries.ts';

type WaysInProps = {
  /** Where one goes after entering: an address of ours. */
  readonly goTo: string;
  /** A code is on its way: time enough to fetch what lies behind the door. */
  readonly onApproach: () => void;
  readonly onEntered: () => void;
};

/** The ways into a real district: those that this installation offers, and no others. */
export function WaysIn(props: WaysInProps) {
  const ways = useQuery(waysQuery);
  if (ways.error) return <Problem error={ways.error} onRetry={() => void ways.refetch()} />;
  if (!ways.data) return <Loading lines={5} />;
  return <Offered ways={ways.data} {...props} />;
}

function Offered({ ways, goTo, onApproach, onEntered }: WaysInProps & { readonly ways: LoginWays }) {
  const [asked, setAsked] = useAskedCode();
  /** The address to be corrected, once somebody has come back from the code. */
  const [former, setFormer] = useState<string | null>(null);
  const enter = () => {
    setAsked(null);
    onEntered();
  };
  if (asked && ways.code)
    return (
      <CodeForm
        asked={asked}
        onAskedAgain={() => setAsked({ email: asked.email, at: Date.now() })}
        onOtherAddress={() => {
          setFormer(asked.email);
          setAsked(null);
        }}
        onEntered={enter}
      />
    );
  const only = !ways.code && ways.identityProvider === null;
  return (
    <>
      {ways.code && (
        <EmailForm
          initial={former ?? ''}
          autoFocus={former !== null}
          onAsked={(email) => {
            setAsked({ email, at: Date.now() });
            onApproach();
          }}
        />
      )}
      {only && <OnlyInvited passkey={ways.passkey} />}
      {ways.code && (ways.passkey || ways.identityProvider) && <Or />}
      {ways.passkey && <PasskeyWay alone={only} suggested={ways.code} onEntered={enter} />}
      {ways.identityProvider && (
        <ProviderWay name={ways.identityProvider.name} alone={!ways.code && !ways.passkey} goTo={goTo} />
      )}
      <NoAccess />
    </>
  );
}

function OnlyInvited({ passkey }: { readonly passkey: boolean }) {
  const { t } = useTranslation();
  if (passkey && !knowsPasskeys()) return <p>{t(($) => $.entering.passkeyUnknownHere)}</p>;
  return <p>{passkey ? t(($) => $.entering.onlyPasskey) : t(($) => $.entering.onlyLink)}</p>;
}

function Or() {
  const { t } = useTranslation();
  return <p className="or">{t(($) => $.entering.or)}</p>;
}

function NoAccess() {
  const { t } = useTranslation();
  return <p className="end">{t(($) => $.entering.noAccess)}</p>;
}
