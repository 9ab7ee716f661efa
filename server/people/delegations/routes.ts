import { type Context, Hono } from 'hono';
import { must } from '../../../shared/kernel/assert.ts';
import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { delegationBody, revocationBody } from '../../../shared/people/delegationApi.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { fileFacts } from '../../platform/fileStore.ts';
import { readFileForm } from '../../platform/readFileForm.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { sendFile } from '../../platform/sendFile.ts';
import type { CurrentSession } from '../currentSession.ts';
import { changes, makes, nothing, shows } from '../register/handlers.ts';
import { type SignedIn, signedIn } from '../signedIn.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { documentDelegation } from './documentDelegation.ts';
import { giveDelegation } from './giveDelegation.ts';
import { ownDelegation, visibleDelegation } from './ownDelegation.ts';
import { revokeDelegation } from './revokeDelegation.ts';
import { actTypes, isActType } from './sniffAct.ts';
import { viewChoices } from './viewChoices.ts';
import { viewDelegations } from './viewDelegations.ts';

export type DelegationRoutesDeps = DelegationDeps & { readonly currentSession: CurrentSession };

/** So many acts are in memory at once, each up to 20 MB. */
const mostActs = 4;

/** Who may act for whom, with the act that says so. */
export function delegationRoutes(deps: DelegationRoutesDeps) {
  const taking = atMost(mostActs);
  return new Hono<SignedIn>()
    .use(signedIn(deps.currentSession))
    .get(
      '/',
      shows(async (actor) => ok(await viewDelegations(deps, actor))),
    )
    .get(
      '/choices',
      shows(async (actor) => ok(await viewChoices(deps, actor))),
    )
    .post(
      '/',
      makes(delegationBody, (actor, body) => giveDelegation(deps, actor, body)),
    )
    .post(
      '/:id/revoke',
      changes(revocationBody, (actor, id: DelegationId, body) => revokeDelegation(deps, actor, id, body)),
    )
    .post('/:id/act', async (c) => {
      const { actor } = c.get('session');
      const id = idIn(c);
      // Whoever may not is refused before the file is read.
      const own =
        id === null ? refuse('not_found') : await ownDelegation(deps.db, actor, id, deps.clock.now());
      if (!own.ok) return answerRefusal(c, own.refused);
      const added = await taking(async () => {
        const form = await readFileForm(c);
        return form.ok ? documentDelegation(deps, actor, own.value.id, form.value.bytes) : form;
      });
      return nothing(c, added);
    })
    .get('/:id/act', async (c) => {
      const { actor } = c.get('session');
      const id = idIn(c);
      const found = id === null ? refuse('not_found') : await visibleDelegation(deps.db, actor, id);
      if (!found.ok) return answerRefusal(c, found.refused);
      const { file, act } = found.value;
      if (file === null) return answerRefusal(c, 'not_found');
      const facts = must(await fileFacts(deps.db, file), 'the act of a delegation is stored');
      const ending = isActType(facts.mediaType) ? actTypes[facts.mediaType] : 'bin';
      return sendFile(c, deps.db, facts, attachmentHeader(`${act.number} ${act.date}.${ending}`));
    });
}

function idIn(c: Context): DelegationId | null {
  return parseId<DelegationId>(c.req.param('id') ?? '');
}
