import type { z } from 'zod';
import type { OrganisationId } from '../../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { isMunicipality, type OrganisationKind } from '../../../../shared/people/organisation.ts';
import type { organisationBody, organisationPatch } from '../../../../shared/people/registerApi.ts';
import { territoryActs } from '../acts.ts';
import { changed, changeRegister } from '../changeRegister.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { endOrganisation } from './endOrganisation.ts';
import {
  fullOrganisation,
  insertOrganisation,
  isNameTaken,
  updateOrganisation,
} from './organisationStore.ts';

export async function addOrganisation(
  deps: RegisterDeps,
  actor: Actor,
  { kind, name, runts = null }: z.output<typeof organisationBody>,
): Promise<Result<{ readonly id: OrganisationId }>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    if (!mayHaveRunts(kind, runts)) return refuse('malformed');
    if (await isNameTaken(tx, district, name)) return refuse('already_there');
    const id = deps.ids.newId<OrganisationId>();
    await insertOrganisation(tx, district, { id, kind, name, runts });
    return changed({ id }, [territoryActs(actor.person).organisationAdded(id, { kind, name, runts })]);
  });
}

/** Municipalities are changed with the territory; here they are not found. */
export async function changeOrganisation(
  deps: RegisterDeps,
  actor: Actor,
  id: OrganisationId,
  { until, ...patch }: z.output<typeof organisationPatch>,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async (register) => {
    const { tx, district } = register;
    const found = await fullOrganisation(tx, district, id);
    if (found === null || isMunicipality(found.kind)) return refuse('not_found');
    const was = { kind: found.kind, name: found.name, runts: found.runts };
    const now = {
      kind: patch.kind ?? was.kind,
      name: patch.name ?? was.name,
      runts: patch.runts === undefined ? was.runts : patch.runts,
    };
    if (!mayHaveRunts(now.kind, now.runts)) return refuse('malformed');
    if (await isNameTaken(tx, district, now.name, id)) return refuse('already_there');
    const acts = territoryActs(actor.person);
    const isNew = now.kind !== was.kind || now.name !== was.name || now.runts !== was.runts;
    if (isNew) await updateOrganisation(tx, id, now);
    const ended = await endOrganisation(register, acts, found, until === undefined ? found.until : until);
    return changed(
      null,
      [...(isNew ? [acts.organisationChanged(id, now, was)] : []), ...ended.acts],
      ended.rightsOf,
    );
  });
}

/** Only third-sector bodies are in the register of third-sector bodies. */
function mayHaveRunts(kind: OrganisationKind, runts: string | null): boolean {
  return runts === null || kind === 'third_sector_body';
}
