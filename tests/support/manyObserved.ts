import type { DemoTown } from './demoTown.ts';

/**
 * Observations of a round, dealt out to its sections, as `server/discussion` stores them: each with its words and a
 * quote that no text has, every third with its reply.
 */
export async function manyObserved(
  town: DemoTown,
  many: {
    readonly round: string;
    readonly sections: readonly string[];
    readonly person: string;
    readonly count: number;
  },
): Promise<void> {
  const { round, sections, person, count } = many;
  await town.database.owner`
    with made as (
      insert into observation
        (id, document_id, number, round_id, anchor, state, outcome, revision, made_at, changed_at)
      select gen_random_uuid(), (${[...sections]}::uuid[])[1 + n % ${sections.length}::int],
        1 + n / ${sections.length}::int, ${round},
        jsonb_build_object('from', 'AA==', 'to', 'AA==', 'quote', 'parole che non ci sono ' || n,
          'before', '', 'after', '', 'block', null),
        case n % 3 when 0 then 'answered' else 'open' end, case n % 3 when 0 then 'accepted' end, 1, now(), now()
      from generate_series(0, ${count - 1}::int) n returning id, number, state)
    insert into observation_entry (id, observation_id, place, kind, person_id, name, office, words, outcome, at)
    select gen_random_uuid(), made.id, said.place, said.kind, ${person}, 'Marta Provini', 'Sindaca di Romanengo',
      'Parole ' || made.number, said.outcome, now()
    from made cross join (values (1, 'observation', null), (2, 'reply', 'accepted')) said (place, kind, outcome)
    where said.place = 1 or made.state = 'answered'`;
}
