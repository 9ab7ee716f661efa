import type { Choice, FieldChoices } from '../../shared/documents/api.ts';
import type { Referred } from '../../shared/documents/fields/field.ts';
import { idsIn, type StoredFields } from '../../shared/documents/fields/fields.ts';
import type { DistrictId, DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { Reader } from '../platform/database.ts';
import {
  bodyChoices,
  organisationChoices,
  personChoices,
  signatoryChoices,
  subdistrictChoices,
} from './choicesStore.ts';
import { documentRow } from './documentRow.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { isGranted } from './grantStore.ts';
import type { Places } from './places.ts';
import { profilesOf } from './profileStore.ts';
import { mayWrite, readable } from './rights.ts';

type ChoicesDeps = { readonly places: Places };

/** Everything that a field of one sort can point to in a district. */
export async function choicesOf(
  deps: ChoicesDeps,
  reader: Reader,
  of: DistrictId,
  sort: Referred,
  organisations: 'existing' | 'all' = 'existing',
): Promise<readonly Choice[]> {
  switch (sort) {
    case 'organisations':
      return organisationChoices(reader, of, organisations);
    case 'subdistricts':
      return subdistrictChoices(reader, of);
    case 'bodies':
      return bodyChoices(reader, of);
    case 'sections':
      return (await documentChoices(deps, reader, of)).filter(({ kind }) => kind === 'plan_section');
    case 'documents':
      return documentChoices(deps, reader, of);
  }
}

const sorts = ['organisations', 'subdistricts', 'bodies', 'sections', 'documents'] as const;

/** What the fields of a document can point to, for those who may write it. */
export async function viewChoices(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'places'>,
  actor: Actor,
  id: DocumentId,
): Promise<Result<FieldChoices>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  if (!mayWrite(actor, found.value, await isGranted(deps.db, actor, id))) return refuse('forbidden');
  const each = await Promise.all(
    sorts.map(async (sort) => [sort, await choicesOf(deps, deps.db, actor.district, sort)]),
  );
  const signatories = await signatoryChoices(deps.db, actor.district, dayInItaly(deps.clock.now()));
  // One entry for every sort.
  return ok({ ...(Object.fromEntries(each) as Record<Referred, readonly Choice[]>), signatories });
}

/** What the ids in some fields are called. */
export async function namesIn(
  deps: ChoicesDeps,
  reader: Reader,
  of: DistrictId,
  fields: StoredFields,
): Promise<Readonly<Record<string, Choice>>> {
  const ids = new Set(idsIn(fields));
  if (ids.size === 0) return {};
  const known = await Promise.all([
    ...sorts.filter((sort) => sort !== 'sections').map((sort) => choicesOf(deps, reader, of, sort, 'all')),
    personChoices(reader, of),
  ]);
  return Object.fromEntries(
    known
      .flat()
      .filter(({ id }) => ids.has(id))
      .map(({ id, name, detail }) => [id, { id, name, detail }]),
  );
}

async function documentChoices(deps: ChoicesDeps, reader: Reader, of: DistrictId) {
  const profiles = await profilesOf(reader, of);
  const places = await deps.places(
    reader,
    profiles.map(({ id }) => id),
  );
  const rows = profiles.map((profile) => documentRow(profile, places.get(profile.id), false));
  return rows
    .map(({ id, kind, number, code, title }) => {
      const mark = number ?? code;
      return { id, kind, name: mark === null ? title : `${mark} ${title}`, detail: null };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'it', { numeric: true }));
}
