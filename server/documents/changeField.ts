import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { fieldBody } from '../../shared/documents/api.ts';
import type { Signing } from '../../shared/documents/fields/field.ts';
import { fieldNamed, idsIn, type StoredFields } from '../../shared/documents/fields/fields.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { documentActs } from './acts.ts';
import { choicesOf } from './choices.ts';
import { signatoryChoices } from './choicesStore.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { isGranted } from './grantStore.ts';
import { type Profile, storeField } from './profileStore.ts';
import { mayWrite, readableForChange, writeRefusal } from './rights.ts';

type FieldChange = z.infer<typeof fieldBody>;
type ChangeDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'places' | 'documentChanged'>;

/**
 * Fills in, changes or empties one field. Each field is stored for itself, so that people who work on different
 * ones never overwrite each other; whoever saw an older value of the same field is told.
 */
export async function changeField(
  deps: ChangeDeps,
  actor: Actor,
  id: DocumentId,
  change: FieldChange,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await readableForChange(tx, actor, id);
    if (!found.ok) return found;
    const profile = found.value;
    const granted = await isGranted(tx, actor, id);
    if (!mayWrite(actor, profile, granted)) return writeRefusal(actor, profile, granted);
    const value = await readValue(deps, tx, profile, change);
    if (!value.ok) return value;
    const now = profile.fields[change.field] ?? null;
    if (isDeepStrictEqual(now, value.value)) return done(null, []);
    if (!isDeepStrictEqual(now, change.was)) return refuse('changed_meanwhile');
    await storeField(tx, id, { name: change.field, value: value.value, at: deps.clock.now() });
    const act = documentActs.fieldsChanged(id, actor.person, [change.field]);
    return done(null, [act], () => deps.documentChanged(id));
  });
}

/** The value as its field takes it, pointing to what stands in this district only. */
async function readValue(
  deps: ChangeDeps,
  tx: Transaction,
  { kind, district }: Profile,
  { field: name, value }: FieldChange,
): Promise<Result<StoredFields[string]>> {
  const field = fieldNamed(kind, name);
  if (field === null) return refuse('malformed');
  if (value === null) return ok(null);
  const parsed = field.schema.safeParse(value);
  if (!parsed.success) return refuse('malformed');
  const signing = field.signing(parsed.data);
  const signatories = new Set<string>(signing.map(({ signatory }) => signatory));
  const ids = field.refers === null ? [] : idsIn(parsed.data).filter((id) => !signatories.has(id));
  if (field.refers !== null && ids.length > 0) {
    const known = new Set((await choicesOf(deps, tx, district, field.refers, 'all')).map(({ id }) => id));
    if (!ids.every((id) => known.has(id))) return refuse('not_found');
  }
  if (signing.length > 0) {
    const acting = await signatoryChoices(tx, district, dayInItaly(deps.clock.now()));
    const acts = ({ organisation, signatory }: Signing) =>
      acting.some((one) => one.id === signatory && one.organisation === organisation);
    if (!signing.every(acts)) return refuse('not_found');
  }
  return ok(parsed.data);
}
