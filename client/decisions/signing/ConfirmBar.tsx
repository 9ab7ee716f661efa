import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';

export type Method = SignView['methods'][number];

type Props = {
  readonly view: Pick<SignView, 'kind' | 'methods'>;
  /** What is about to be confirmed, in a sentence. */
  readonly line: ReactNode;
  readonly busy: boolean;
  /** What stands above the buttons: why the last try did not go through. */
  readonly children?: ReactNode;
  readonly onConfirm: (method: Method) => void;
};

/** The last step: a button, then the passkey; where there is none a weaker way, called so. */
export function ConfirmBar({ view: { kind, methods }, line, busy, children, onConfirm }: Props) {
  const { t } = useTranslation();
  const [first, ...others] = methods;
  return (
    <div className="sign">
      {children}
      <p>{line}</p>
      {first === undefined ? (
        <Note
          tone="warn"
          title={t(($) => $.signing.confirm.none)}
          actions={
            <Link className={buttonClass({ size: 'sm' })} to="/profilo">
              {t(($) => $.signing.confirm.toProfile)}
            </Link>
          }
        >
          {t(($) => $.signing.confirm.noneBody)}
        </Note>
      ) : (
        <Button
          tone="primary"
          size="lg"
          block
          icon={first === 'passkey' ? 'key' : 'check'}
          busy={busy && t(($) => $.signing.confirm.busy)}
          onClick={() => onConfirm(first)}
        >
          {t(($) => $.signing.confirm[first])}
        </Button>
      )}
      {first !== undefined && others.includes('email_code') && (
        <button type="button" className="link small" disabled={busy} onClick={() => onConfirm('email_code')}>
          {t(($) => $.signing.confirm.emailInstead)}
        </button>
      )}
      <p className="level">
        {first === 'email_code' && `${t(($) => $.signing.confirm.weaker)} `}
        {first === 'demo' && `${t(($) => $.signing.confirm.demoLevel)} `}
        {t(($) => $.signing.confirm.level[kind])}
      </p>
    </div>
  );
}
