import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { JoinView } from '../../../shared/workshops/api.ts';
import type { Failure } from '../../platform/api.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Note } from '../../ui/Note.tsx';
import { PrivacyNotice } from './PrivacyNotice.tsx';
import { useJoin } from './queries.ts';

type Props = {
  readonly code: string;
  readonly view: JoinView;
  readonly onJoined: (workshop: WorkshopId) => void;
  /** The code has been changed meanwhile. */
  readonly onCodeOver: (why: string) => void;
};

/** Who comes, and for whom: the last thing before the table. */
export function JoinStep({ code, view, onJoined, onCodeOver }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState<OrganisationId | 'none' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const join = useJoin();
  const ofName = failure !== null && isOfName(failure);
  const nameField = useFocusWhen(ofName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (join.isPending) return;
    const asGuest = view.as === null;
    if (asGuest && name.trim() === '')
      return setFailure({ ok: false, refused: 'name_missing', message: t(($) => $.refusals.name_missing) });
    const who = {
      name: asGuest ? name.trim() : null,
      organisation: organisation === 'none' ? null : organisation,
    };
    setFailure(null);
    join.mutate(
      { code, ...who },
      {
        onSuccess: (answer) => {
          if (answer.ok) onJoined(answer.value.workshop);
          else if (answer.refused === 'code_unknown') onCodeOver(answer.message);
          else setFailure(answer);
        },
      },
    );
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      <div>
        <h1>{view.theme}</h1>
        <p className="lead">{view.venue}</p>
      </div>
      {view.as === null ? (
        <>
          <Field
            ref={nameField}
            label={t(($) => $.joining.name)}
            hint={t(($) => $.joining.nameHint)}
            value={name}
            error={ofName ? failure.message : null}
            onChange={({ target }) => {
              setName(target.value);
              setFailure(null);
            }}
            autoComplete="given-name"
            maxLength={60}
          />
          {failure?.refused === 'name_of_member' && (
            <p>
              <Link to="/" search={{ poi: '/partecipa' }}>
                {t(($) => $.joining.enterInstead)}
              </Link>
            </p>
          )}
          <ComboBox
            label={t(($) => $.joining.organisation)}
            hint={t(($) => $.joining.organisationHint)}
            error={failure?.refused === 'not_found' ? t(($) => $.joining.organisationGone) : null}
            candidates={[
              { value: 'none' as const, label: t(($) => $.joining.noOrganisation) },
              ...view.organisations.map(({ id, name: body }) => ({ value: id, label: body })),
            ]}
            value={organisation}
            onChange={setOrganisation}
          />
        </>
      ) : (
        <Note tone="info" title={t(($) => $.joining.asTitle, { name: view.as.name })}>
          {t(($) => $.joining.asBody, { office: view.as.office })}
        </Note>
      )}
      {failure !== null && !ofName && failure.refused !== 'not_found' && (
        <Note tone={failure.refused === 'unreachable' ? 'no' : 'warn'} spoken>
          {failure.message}
        </Note>
      )}
      <Button
        tone="primary"
        size="lg"
        block
        type="submit"
        busy={join.isPending && t(($) => $.joining.joining)}
      >
        {failure === null || ofName ? t(($) => $.joining.join) : t(($) => $.common.retry)}
      </Button>
      <PrivacyNotice district={view.district} days={view.keepsNamesDays} />
    </form>
  );
}

/** What is wrong with a field is heard at the field. */
function useFocusWhen(wrong: boolean) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) field.current?.focus();
  }, [wrong]);
  return field;
}

/** Said at the name, where it can be mended. */
function isOfName({ refused }: Failure): boolean {
  return refused === 'name_missing' || refused === 'name_of_member' || refused === 'malformed';
}
