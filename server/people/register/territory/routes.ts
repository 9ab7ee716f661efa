import { Hono } from 'hono';
import type { OrganisationId, SubdistrictId } from '../../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import {
  municipalityBody,
  municipalityPatch,
  subdistrictBody,
} from '../../../../shared/people/registerApi.ts';
import { answerRefusal } from '../../../platform/refusalAnswer.ts';
import type { SignedIn } from '../../signedIn.ts';
import { changes, makes, nothing, removes, shows } from '../handlers.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { addMunicipality, changeMunicipality } from './changeMunicipalities.ts';
import { addSubdistrict, removeSubdistrict, renameSubdistrict } from './changeSubdistricts.ts';
import { importTerritory, previewTerritory } from './importTerritory.ts';
import { readTerritoryForm } from './readTerritoryForm.ts';
import { territoryCsv } from './territoryCsv.ts';
import { viewTerritory } from './viewTerritory.ts';

/** Parts of the district, municipalities and weights; behind `signedIn`. */
export function territoryRoutes(deps: RegisterDeps) {
  return new Hono<SignedIn>()
    .get(
      '/territory',
      shows((actor) => viewTerritory(deps, actor)),
    )
    .get('/territory.csv', async (c) => {
      const view = await viewTerritory(deps, c.get('session').actor);
      if (!view.ok) return answerRefusal(c, view.refused);
      c.header('content-type', 'text/csv; charset=utf-8');
      c.header('content-disposition', 'attachment; filename="territorio.csv"');
      return c.body(territoryCsv(view.value, dayInItaly(deps.clock.now())));
    })
    .post('/territory/preview', async (c) => {
      const form = await readTerritoryForm(c);
      if (!form.ok) return answerRefusal(c, form.refused);
      const preview = await previewTerritory(deps, c.get('session').actor, form.value);
      return preview.ok ? c.json(preview.value) : answerRefusal(c, preview.refused);
    })
    .post('/territory/import', async (c) => {
      const form = await readTerritoryForm(c);
      if (!form.ok) return answerRefusal(c, form.refused);
      return nothing(c, await importTerritory(deps, c.get('session').actor, form.value));
    })
    .post(
      '/subdistricts',
      makes(subdistrictBody, (actor, body) => addSubdistrict(deps, actor, body)),
    )
    .patch(
      '/subdistricts/:id',
      changes(subdistrictBody, (actor, id: SubdistrictId, body) => renameSubdistrict(deps, actor, id, body)),
    )
    .delete(
      '/subdistricts/:id',
      removes((actor, id: SubdistrictId) => removeSubdistrict(deps, actor, id)),
    )
    .post(
      '/municipalities',
      makes(municipalityBody, (actor, body) => addMunicipality(deps, actor, body)),
    )
    .patch(
      '/municipalities/:id',
      changes(municipalityPatch, (actor, id: OrganisationId, body) =>
        changeMunicipality(deps, actor, id, body),
      ),
    );
}
