import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  RegistrationId,
  WorkshopId,
  WorkshopInvitationId,
  WorkshopTableId,
} from '../../../shared/kernel/ids.ts';
import type {
  ChangeWorkshop,
  PrepareWorkshop,
  WorkshopsView,
  WorkshopView,
} from '../../../shared/workshops/api.ts';
import type {
  Invite,
  InviteAnswer,
  Register,
  RegistrationsView,
  WorkshopChoices,
} from '../../../shared/workshops/registeringApi.ts';
import { type Answer, ask, read } from '../../platform/api.ts';

export const workshopsQuery = queryOptions({
  queryKey: ['workshops'],
  queryFn: ({ signal }) => read<WorkshopsView>('/api/workshops', signal),
  refetchOnWindowFocus: 'always',
});

export const workshopChoicesQuery = queryOptions({
  queryKey: ['workshops', 'choices'],
  queryFn: ({ signal }) => read<WorkshopChoices>('/api/workshops/choices', signal),
});

export function workshopQuery(id: WorkshopId) {
  return queryOptions({
    queryKey: ['workshops', id],
    queryFn: ({ signal }) => read<WorkshopView>(`/api/workshops/${id}`, signal),
    refetchOnWindowFocus: 'always',
  });
}

/** Who is invited and who comes: their bodies answer while the page is open. */
export function registrationsQuery(id: WorkshopId) {
  return queryOptions({
    queryKey: ['workshops', id, 'registrations'],
    queryFn: ({ signal }) => read<RegistrationsView>(`/api/workshops/${id}/registrations`, signal),
    refetchOnWindowFocus: 'always',
    // A letter is on its way for a moment, or as long as the mail server is away.
    refetchInterval: ({ state }) =>
      state.data?.invitations.some(({ letter, withdrawn }) => letter === 'waiting' && !withdrawn)
        ? 4000
        : false,
  });
}

export function usePrepareWorkshop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: PrepareWorkshop) =>
      ask<{ readonly id: WorkshopId }>('POST', '/api/workshops', wanted),
    onSuccess: () => askAgain(client),
  });
}

export type SeatChange = {
  readonly registration: RegistrationId;
  readonly table: WorkshopTableId | null;
};

/** What is done to a workshop that is being prepared: the page shows how it stands now before it says how that went. */
export function usePreparing(id: WorkshopId) {
  const client = useQueryClient();
  const at = `/api/workshops/${id}`;
  const act = async <T>(send: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await send;
    await askAgain(client);
    return answer;
  };
  return {
    change: useMutation({ mutationFn: (to: ChangeWorkshop) => act(ask<null>('PUT', at, to)) }),
    addTable: useMutation({ mutationFn: () => act(ask<null>('POST', `${at}/tables`)) }),
    nameTable: useMutation({
      mutationFn: ({ table, ...body }: { table: WorkshopTableId; name: string | null; seen: number }) =>
        act(ask<null>('PATCH', `${at}/tables/${table}`, body)),
    }),
    removeTable: useMutation({
      mutationFn: (table: WorkshopTableId) => act(ask<null>('DELETE', `${at}/tables/${table}`)),
    }),
    invite: useMutation({
      mutationFn: (body: Invite) => act(ask<InviteAnswer>('POST', `${at}/invitations`, body)),
    }),
    withdraw: useMutation({
      mutationFn: (one: WorkshopInvitationId) => act(ask<null>('DELETE', `${at}/invitations/${one}`)),
    }),
    register: useMutation({
      mutationFn: (body: Register) =>
        act(ask<{ readonly id: RegistrationId }>('POST', `${at}/registrations`, body)),
    }),
    takeOff: useMutation({
      mutationFn: (one: RegistrationId) => act(ask<null>('DELETE', `${at}/registrations/${one}`)),
    }),
    seat: useMutation({
      mutationFn: ({ registration, table }: SeatChange) =>
        act(ask<null>('PUT', `${at}/registrations/${registration}/table`, { table })),
    }),
    distribute: useMutation({
      mutationFn: (afresh: boolean) =>
        act(ask<{ readonly seated: number }>('POST', `${at}/seating`, { afresh })),
    }),
  };
}

function askAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['workshops'] });
}
