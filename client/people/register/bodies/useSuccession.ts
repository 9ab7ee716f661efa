import { useQuery } from '@tanstack/react-query';
import type { BodyView, PersonView, SeatView } from '../../../../shared/people/registerApi.ts';
import { peopleQuery, useAddPerson, useSeatHolder } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { beginning, parseSuccession } from './successionDraft.ts';

const nobody: readonly PersonView[] = [];

/**
 * The form of a succession and its two steps: a new person is made first. Should the second be refused, the
 * person stays and stands chosen, so that trying again does not make her twice.
 */
export function useSuccession(body: BodyView, seat: SeatView, onDone: (name: string) => void) {
  const people = useQuery(peopleQuery).data ?? nobody;
  const form = useDraft(beginning(body.kind === 'mayors_assembly' ? 'mayor' : 'none'), (draft) =>
    parseSuccession(draft, seat.organisation.id),
  );
  const add = useAddPerson();
  const hold = useSeatHolder(seat.id);
  const submit = async () => {
    const written = form.take();
    if (written === null) return;
    const { newPerson, office, from, role } = written;
    let person = written.person;
    if (newPerson !== null) {
      const made = await add.mutateAsync(newPerson);
      if (!made.ok) return;
      person = made.value.id;
      form.change({ person, isNew: false });
    }
    if (person === null) return;
    const seated = await hold.mutateAsync({ person, office, from, role });
    if (!seated.ok) return;
    onDone(newPerson?.name ?? people.find(({ id }) => id === person)?.name ?? '');
  };
  const refused = [add.data, hold.data].find((answer) => answer?.ok === false);
  return {
    form,
    people,
    submit: () => void submit(),
    busy: add.isPending || hold.isPending,
    failure: refused?.ok === false ? refused.message : null,
  };
}
