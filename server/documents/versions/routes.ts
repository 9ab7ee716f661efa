import { type Context, Hono } from 'hono';
import {
  freezeBody,
  keepVersionBody,
  repairBody,
  restoreBody,
} from '../../../shared/documents/versionApi.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { SignedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { freezeDocument } from './freezeDocument.ts';
import { keepVersion } from './keepVersion.ts';
import { repairText, viewRepair } from './repairText.ts';
import { restoreVersion } from './restoreVersion.ts';
import type { VersionsDeps } from './versionsDeps.ts';
import { viewTextNow, viewVersion } from './viewVersion.ts';
import { viewVersions } from './viewVersions.ts';

/** Versions of a text: to list, read and keep, to mend and freeze it, and to go back to one. Behind `signedIn`. */
export function versionRoutes(deps: VersionsDeps) {
  return new Hono<SignedIn>()
    .get('/:id/versions', async (c) => {
      const { actor } = c.get('session');
      return answer(c, await about(c, (id) => viewVersions(deps, actor, id)));
    })
    .get('/:id/versions/attuale', async (c) => {
      const { actor } = c.get('session');
      return answer(c, await about(c, (id) => viewTextNow(deps, actor, id)));
    })
    .get('/:id/versions/:version', async (c) => {
      const { actor } = c.get('session');
      const version = parseId<VersionId>(c.req.param('version'));
      if (version === null) return answerRefusal(c, 'not_found');
      return answer(c, await about(c, (id) => viewVersion(deps, actor, id, version)));
    })
    .post('/:id/versions', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, keepVersionBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return answer(c, await about(c, (id) => keepVersion(deps, actor, id, body.value.name)), 201);
    })
    .post('/:id/freeze', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, freezeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return answer(c, await about(c, (id) => freezeDocument(deps, actor, id, body.value)), 201);
    })
    .post('/:id/restore', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, restoreBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return answer(c, await about(c, (id) => restoreVersion(deps, actor, id, body.value)));
    })
    .get('/:id/repair', async (c) => {
      const { actor } = c.get('session');
      return answer(c, await about(c, (id) => viewRepair(deps, actor, id)));
    })
    .post('/:id/repair', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, repairBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return answer(c, await about(c, (id) => repairText(deps, actor, id, body.value)));
    });
}

async function about<T>(c: Context, ask: (document: DocumentId) => Promise<Result<T>>): Promise<Result<T>> {
  const id = parseId<DocumentId>(c.req.param('id') ?? '');
  return id === null ? refuse('not_found') : ask(id);
}

function answer<T extends object | null>(c: Context, result: Result<T>, status: 200 | 201 = 200) {
  return result.ok ? c.json(result.value, status) : answerRefusal(c, result.refused, result.about);
}
