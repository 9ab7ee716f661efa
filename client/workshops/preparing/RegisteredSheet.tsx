import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import type { Registration } from '../../../shared/workshops/registeringApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Note } from '../../ui/Note.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePreparing } from './queries.ts';
import { RegisterDialog } from './RegisterDialog.tsx';

type RegisteredProps = {
  readonly workshop: WorkshopView;
  readonly registrations: readonly Registration[];
};

/** Who comes, what each needs, and where she sits: all that, by hand too. */
export function RegisteredSheet({ workshop, registrations }: RegisteredProps) {
  const { t } = useTranslation();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const over = workshop.state.kind === 'ended';
  const verb = (
    <Button size="sm" icon="plus" onClick={() => setAdding(true)}>
      {t(($) => $.registering.register)}
    </Button>
  );
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.registering.registered, { count: registrations.length })}</h2>
        <span className="grow" />
        {!over && verb}
      </header>
      {registrations.length === 0 && (
        <div className="in">
          <Empty icon="people" title={t(($) => $.registering.nobody)}>
            {t(($) => $.registering.nobodyBody)}
          </Empty>
        </div>
      )}
      {registrations.some(({ arrived }) => arrived) && (
        <p className="in small muted">{t(($) => $.registering.arrivedHint)}</p>
      )}
      <ul className="list registered">
        {registrations.map((one) => (
          <OneRegistered key={one.id} registration={one} workshop={workshop} />
        ))}
      </ul>
      {adding && <RegisterDialog workshop={workshop.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

type OneProps = { readonly registration: Registration; readonly workshop: WorkshopView };

function OneRegistered({ registration, workshop }: OneProps) {
  const { t } = useTranslation();
  const { seat, takeOff } = usePreparing(workshop.id);
  const { id, accessibility, arrived, organisation } = registration;
  const name = registration.name ?? t(($) => $.registering.forgotten);
  const changes = workshop.state.kind !== 'ended';
  const nowhere = { value: '', label: t(($) => $.registering.noTable) };
  const options = workshop.tables.map((table) => ({
    value: String(table.id),
    label: t(($) => $.workshops.table, { number: table.number }),
  }));
  const failure = [seat.data, takeOff.data].find((data) => data?.ok === false);
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="small muted">{organisation?.name ?? t(($) => $.registering.noBody)}</p>
        {accessibility !== null && (
          <p className="small need">
            <b>{t(($) => $.registering.needs)}</b> {accessibility}
          </p>
        )}
        {failure?.ok === false && (
          <Note tone="no" spoken>
            {failure.message}
          </Note>
        )}
      </div>
      {arrived ? (
        <Chip tone="ok" icon="check">
          {t(($) => $.registering.arrived)}
        </Chip>
      ) : (
        <Select
          label={t(($) => $.registering.tableOf, { name })}
          labelHidden
          options={[nowhere, ...options]}
          value={registration.table ?? ''}
          onChange={(value) =>
            seat.mutate({
              registration: id,
              table: workshop.tables.find((table) => table.id === value)?.id ?? null,
            })
          }
        />
      )}
      {changes && (
        <Button
          size="sm"
          tone="quiet"
          busy={takeOff.isPending && t(($) => $.registering.takingOff)}
          onClick={() => takeOff.mutate(id)}
          aria-label={t(($) => $.registering.takeOffOne, { name })}
        >
          {t(($) => $.registering.takeOff)}
        </Button>
      )}
    </li>
  );
}
