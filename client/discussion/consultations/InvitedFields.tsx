import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/discussion/consultationApi.ts';
import type { OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import { matchesWords } from '../../../shared/kernel/matchesWords.ts';
import { isMunicipality } from '../../../shared/people/organisation.ts';
import { Button } from '../../ui/Button.tsx';
import { Checks } from '../../ui/Checks.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';

type Chosen = {
  readonly organisations: readonly OrganisationId[];
  readonly people: readonly PersonId[];
};

type InvitedFieldsProps = Chosen & {
  readonly choices: RoundChoices;
  readonly onChange: (part: Partial<Chosen>) => void;
  readonly error: string | null;
};

/** Whom the round is for: organisations, with all who act for them, and people one by one. */
export function InvitedFields({ choices, organisations, people, onChange, error }: InvitedFieldsProps) {
  const { t } = useTranslation();
  const named = useOptions(choices);
  return (
    <FormSheet title={t(($) => $.openRound.invited)} hint={t(($) => $.openRound.invitedHint)} error={error}>
      <Shortcuts
        all={choices.organisations}
        chosen={organisations}
        onChange={(next) => onChange({ organisations: next })}
      />
      <div className="invited">
        <Checks
          label={t(($) => $.openRound.organisations)}
          options={named.organisations}
          chosen={organisations}
          onChange={(next) => onChange({ organisations: next })}
          searchLabel={t(($) => $.openRound.searchOrganisations)}
          matches={matchesWords}
        />
        <Checks
          label={t(($) => $.openRound.people)}
          options={named.people}
          chosen={people}
          onChange={(next) => onChange({ people: next })}
          searchLabel={t(($) => $.openRound.searchPeople)}
          matches={matchesWords}
        />
      </div>
      <p className="small" role="status">
        {t(($) => $.openRound.chosen, {
          organisations: t(($) => $.openRound.chosenOrganisations, { count: organisations.length }),
          people: t(($) => $.openRound.chosenPeople, { count: people.length }),
        })}
      </p>
    </FormSheet>
  );
}

/** What each is called in the lists: of an organisation also how many are told. */
function useOptions(choices: RoundChoices) {
  const { t } = useTranslation();
  return {
    organisations: choices.organisations.map(({ id, name, people: count }) => ({
      value: id,
      label:
        count === 0
          ? t(($) => $.openRound.organisationNobody, { name })
          : t(($) => $.openRound.organisationPeople, { name, count }),
    })),
    people: choices.people.map(({ id, name, office }) => ({
      value: id,
      label: t(($) => $.common.office, { name, office }),
    })),
  };
}

type ShortcutsProps = {
  readonly all: RoundChoices['organisations'];
  readonly chosen: readonly OrganisationId[];
  readonly onChange: (chosen: readonly OrganisationId[]) => void;
};

function Shortcuts({ all, chosen, onChange }: ShortcutsProps) {
  const { t } = useTranslation();
  const municipalities = all.filter(({ kind }) => isMunicipality(kind)).map(({ id }) => id);
  const others = all.filter(({ kind }) => !isMunicipality(kind)).map(({ id }) => id);
  const add = (ids: readonly OrganisationId[]) => onChange([...new Set([...chosen, ...ids])]);
  return (
    <div className="row wrap">
      {municipalities.length > 0 && (
        <Button size="sm" onClick={() => add(municipalities)}>
          {t(($) => $.openRound.allMunicipalities, { count: municipalities.length })}
        </Button>
      )}
      {others.length > 0 && (
        <Button size="sm" onClick={() => add(others)}>
          {t(($) => $.openRound.allOthers, { count: others.length })}
        </Button>
      )}
      {chosen.length > 0 && (
        <Button size="sm" tone="quiet" onClick={() => onChange([])}>
          {t(($) => $.openRound.nobody)}
        </Button>
      )}
    </div>
  );
}
