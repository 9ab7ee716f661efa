import { useTranslation } from 'react-i18next';
import { delegationKinds } from '../../../shared/people/delegation.ts';
import type { DelegationChoices } from '../../../shared/people/delegationApi.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Note } from '../../ui/Note.tsx';
import { candidatesFor, type GiveDraft, type Wrong } from './giveDraft.ts';

export type FieldsProps = {
  readonly choices: DelegationChoices;
  readonly draft: GiveDraft;
  readonly wrong: ReadonlySet<Wrong>;
  readonly onChange: (more: Partial<GiveDraft>) => void;
};

/** For which seat, of which kind, to whom. */
export function WhomFields({ choices, draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const candidates = candidatesFor(choices, draft);
  const [only, ...others] = choices.seats;
  return (
    <>
      {only && others.length === 0 ? (
        <p className="soft">{`${only.organisation.name}, ${only.body.name}`}</p>
      ) : (
        <ComboBox
          label={t(($) => $.delegations.giving.seat)}
          hint={t(($) => $.delegations.giving.seatHint)}
          candidates={choices.seats.map(({ id, organisation, body, holder }) => ({
            value: id,
            label: organisation.name,
            detail: `${body.name}, ${holder.name}`,
          }))}
          value={draft.seat}
          onChange={(seat) => onChange({ seat, delegate: null })}
          error={wrong.has('seat') ? t(($) => $.delegations.giving.delegateWrong) : null}
        />
      )}
      <fieldset>
        <legend className="strong">{t(($) => $.delegations.giving.kind)}</legend>
        <div className="picks">
          {delegationKinds.map((kind) => (
            <label key={kind} className="pick">
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                onChange={() => onChange({ kind, delegate: null })}
              />
              <span>
                <b>
                  {t(($) =>
                    kind === 'proxy' ? $.delegations.giving.kindProxy : $.delegations.giving.kindDelegation,
                  )}
                </b>
                <small>
                  {t(($) =>
                    kind === 'proxy'
                      ? $.delegations.giving.kindProxyHint
                      : $.delegations.giving.kindDelegationHint,
                  )}
                </small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft.seat !== null && candidates.length === 0 ? (
        <Note tone="warn">{t(($) => $.delegations.giving.nobody)}</Note>
      ) : (
        <ComboBox
          key={`${draft.seat} ${draft.kind}`}
          label={t(($) => $.delegations.giving.delegate)}
          hint={t(($) => $.delegations.giving.delegateHint)}
          candidates={candidates.map(({ id, name, office }) => ({ value: id, label: name, detail: office }))}
          value={draft.delegate}
          onChange={(delegate) => onChange({ delegate })}
          error={wrong.has('delegate') ? t(($) => $.delegations.giving.delegateWrong) : null}
        />
      )}
    </>
  );
}
