import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { type Option, Select } from '../ui/Select.tsx';
import { useBeginPlan } from './queries.ts';

/** A plan lasts three years. */
const span = 2;

/** Begins the plan of a district that has none, with the parts of the template. */
export function BeginPlan() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="primary" icon="plus" onClick={() => setAsking(true)}>
        {t(($) => $.plan.begin)}
      </Button>
      {asking && <BeginPlanDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function BeginPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const [first, setFirst] = useState(String(thisYear));
  const begin = useBeginPlan();
  const years: readonly Option<string>[] = [-2, -1, 0, 1, 2].map((away) => {
    const year = thisYear + away;
    return { value: String(year), label: `${year}-${year + span}` };
  });
  // When the plan is there, this goes with the empty page: `useBegun` says so.
  const send = () => begin.mutate({ firstYear: Number(first), lastYear: Number(first) + span });
  return (
    <FormDialog
      title={t(($) => $.plan.beginTitle)}
      verb={t(($) => $.plan.beginDo)}
      busy={begin.isPending && t(($) => $.documents.creating)}
      failure={begin.data?.ok === false ? begin.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        label={t(($) => $.plan.years)}
        hint={t(($) => $.plan.beginHint)}
        options={years}
        value={first}
        onChange={setFirst}
      />
    </FormDialog>
  );
}
