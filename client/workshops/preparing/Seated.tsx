import { useTranslation } from 'react-i18next';
import type { Registration } from '../../../shared/workshops/registeringApi.ts';
import { type Mixed, mixOf, whySeated } from '../../../shared/workshops/tableMix.ts';

type SeatedProps = {
  /** Who is to sit at this table. */
  readonly people: readonly Registration[];
  readonly registrations: readonly Registration[];
  readonly tables: number;
};

/** Who is to sit at a table, how mixed they are, and why somebody is there for whom the rule is not the reason. */
export function Seated({ people, registrations, tables }: SeatedProps) {
  const { t } = useTranslation();
  const all = registrations.map(asMixed);
  const beside = people.map(asMixed);
  const { bodies, kinds, subdistricts } = mixOf(beside);
  const mix = [
    t(($) => $.registering.mixPeople, { count: people.length }),
    t(($) => $.registering.mixBodies, { count: bodies }),
    t(($) => $.registering.mixKinds, { count: kinds }),
    t(($) => $.registering.mixSubdistricts, { count: subdistricts }),
  ];
  return (
    <>
      <p className="small muted">{mix.join(' · ')}</p>
      <ul className="small">
        {people.map((one) => {
          const why = whySeated(asMixed(one), { beside, all, tables });
          return (
            <li key={one.id}>
              {one.name ?? t(($) => $.registering.forgotten)}
              <span className="muted">
                {' · '}
                {one.organisation?.name ?? t(($) => $.registering.noBody)}
                {why !== null && ` · ${t(($) => $.registering.why[why])}`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function asMixed({ organisation, kind, subdistrict, seatedByHand }: Registration): Mixed {
  return { organisation: organisation?.id ?? null, kind, subdistrict, seatedByHand };
}
