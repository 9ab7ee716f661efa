import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  BodyId,
  MembershipId,
  OrganisationId,
  PersonId,
  SeatHolderId,
  SeatId,
  SubdistrictId,
} from '../../../shared/kernel/ids.ts';
import type {
  BodyView,
  bodyBody,
  holderBody,
  InvitationAnswer,
  membershipBody,
  municipalityBody,
  municipalityPatch,
  OrganisationView,
  organisationBody,
  organisationPatch,
  PersonView,
  personBody,
  personPatch,
  seatsBody,
  TerritoryPreview,
  TerritoryView,
} from '../../../shared/people/registerApi.ts';
import { type Answer, ask, read, upload } from '../../platform/api.ts';

export const territoryQuery = queryOptions({
  queryKey: ['register', 'territory'],
  queryFn: ({ signal }) => read<TerritoryView>('/api/register/territory', signal),
});

export const organisationsQuery = queryOptions({
  queryKey: ['register', 'organisations'],
  queryFn: ({ signal }) => read<readonly OrganisationView[]>('/api/register/organisations', signal),
});

export const bodiesQuery = queryOptions({
  queryKey: ['register', 'bodies'],
  queryFn: ({ signal }) => read<readonly BodyView[]>('/api/register/bodies', signal),
});

export const peopleQuery = queryOptions({
  queryKey: ['register', 'people'],
  queryFn: ({ signal }) => read<readonly PersonView[]>('/api/register/people', signal),
});

/** Offices, weights and numbers of the territory stand on these pages too. */
const shownIn = ['register', 'session', 'district', 'desk', 'documents', 'document', 'grants'];

/** A change of the register. It is done when what the pages show has been read again. */
function useWrite<Change, T>(send: (change: Change) => Promise<Answer<T>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => shownIn.includes(String(queryKey[0])) }),
  });
}

type Made<Id> = { readonly id: Id };
/** Of a change that takes the last day of something. */
export type End = { readonly until: string };

const at = '/api/register';

// Territory

export type MunicipalityChange = {
  readonly id: OrganisationId | null;
  readonly body: z.input<typeof municipalityBody>;
};

/** Adds one, or changes it. */
export function useSaveMunicipality() {
  return useWrite(({ id, body }: MunicipalityChange) =>
    id === null
      ? ask<unknown>('POST', `${at}/municipalities`, body)
      : ask<unknown>('PATCH', `${at}/municipalities/${id}`, body),
  );
}

export function usePatchMunicipality(id: OrganisationId) {
  return useWrite((body: z.input<typeof municipalityPatch>) =>
    ask<null>('PATCH', `${at}/municipalities/${id}`, body),
  );
}

export function useAddSubdistrict() {
  return useWrite((name: string) => ask<Made<SubdistrictId>>('POST', `${at}/subdistricts`, { name }));
}

export function useRenameSubdistrict() {
  return useWrite(({ id, name }: { readonly id: SubdistrictId; readonly name: string }) =>
    ask<null>('PATCH', `${at}/subdistricts/${id}`, { name }),
  );
}

export function useRemoveSubdistrict() {
  return useWrite((id: SubdistrictId) => ask<null>('DELETE', `${at}/subdistricts/${id}`));
}

export type TerritoryFileAndYear = { readonly file: File; readonly year: number | null };

function formOf({ file, year }: TerritoryFileAndYear): FormData {
  const form = new FormData();
  form.set('file', file);
  if (year !== null) form.set('year', String(year));
  return form;
}

/** Small files: nobody watches how far they have come. */
function send<T>(path: string, form: FormData): Promise<Answer<T>> {
  return upload<T>(path, form, () => {}, new AbortController().signal);
}

/** Changes nothing. */
export function useTerritoryPreview() {
  return useMutation({
    mutationFn: (given: TerritoryFileAndYear) =>
      send<TerritoryPreview>(`${at}/territory/preview`, formOf(given)),
  });
}

export function useTerritoryImport() {
  return useWrite((given: TerritoryFileAndYear & { readonly expected: string }) => {
    const form = formOf(given);
    form.set('expected', given.expected);
    return send<null>(`${at}/territory/import`, form);
  });
}

// Organisations

export type OrganisationChange = {
  readonly id: OrganisationId | null;
  readonly body: z.input<typeof organisationBody>;
};

/** Adds one, or changes it. */
export function useSaveOrganisation() {
  return useWrite(({ id, body }: OrganisationChange) =>
    id === null
      ? ask<unknown>('POST', `${at}/organisations`, body)
      : ask<unknown>('PATCH', `${at}/organisations/${id}`, body),
  );
}

export function usePatchOrganisation(id: OrganisationId) {
  return useWrite((body: z.input<typeof organisationPatch>) =>
    ask<null>('PATCH', `${at}/organisations/${id}`, body),
  );
}

// Bodies and seats

export type BodyChange = { readonly id: BodyId | null; readonly body: z.input<typeof bodyBody> };

/** Adds one, or changes it. */
export function useSaveBody() {
  return useWrite(({ id, body }: BodyChange) =>
    id === null
      ? ask<unknown>('POST', `${at}/bodies`, body)
      : ask<unknown>('PATCH', `${at}/bodies/${id}`, body),
  );
}

export function useAddSeats(id: BodyId) {
  return useWrite((body: z.input<typeof seatsBody>) =>
    ask<{ readonly added: number }>('POST', `${at}/bodies/${id}/seats`, body),
  );
}

export function useEndSeat(id: SeatId) {
  return useWrite((end: End) => ask<null>('POST', `${at}/seats/${id}/end`, end));
}

export function useEndHolder(id: SeatHolderId) {
  return useWrite((end: End) => ask<null>('POST', `${at}/holders/${id}/end`, end));
}

export function useSeatHolder(id: SeatId) {
  return useWrite((body: z.input<typeof holderBody>) =>
    ask<unknown>('POST', `${at}/seats/${id}/holder`, body),
  );
}

// People

export function useAddPerson() {
  return useWrite((body: z.input<typeof personBody>) => ask<Made<PersonId>>('POST', `${at}/people`, body));
}

export function usePatchPerson(id: PersonId) {
  return useWrite((body: z.input<typeof personPatch>) => ask<null>('PATCH', `${at}/people/${id}`, body));
}

export function useAddMembership(id: PersonId) {
  return useWrite((body: z.input<typeof membershipBody>) =>
    ask<Made<MembershipId>>('POST', `${at}/people/${id}/memberships`, body),
  );
}

export function useEndMembership(id: MembershipId) {
  return useWrite((end: End) => ask<null>('POST', `${at}/memberships/${id}/end`, end));
}

export function useInvite() {
  return useWrite((id: PersonId) => invite(id));
}

/** One of several; the list is read again after the last. */
export function invite(id: PersonId): Promise<Answer<InvitationAnswer>> {
  return ask<InvitationAnswer>('POST', `${at}/people/${id}/invitation`);
}

export function useWithdrawInvitation() {
  return useWrite((id: PersonId) => ask<null>('DELETE', `${at}/people/${id}/invitation`));
}

export function useEndSessions() {
  return useWrite((id: PersonId) => ask<unknown>('POST', `${at}/people/${id}/sessions/end`));
}
