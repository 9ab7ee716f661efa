import { type Context, Hono } from 'hono';
import { exportQuery } from '../../../shared/discussion/consultationApi.ts';
import type { ConsultationRoundId, DocumentId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { type SignedIn, signedIn } from '../../people/signedIn.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import type { ReplySheet } from './replySheet.ts';
import { sheetFile } from './sheetFile.ts';
import { sheetOfDocument } from './sheetOfDocument.ts';
import { sheetOfRound } from './sheetOfRound.ts';

/** So many files are written at a time, each in a thread of its own. */
const mostFiles = 2;

/** Observations and replies as files: of a round, and of one document. */
export function exportRoutes(deps: DiscussionDeps & { readonly currentSession: CurrentSession }) {
  const writing = atMost(mostFiles);
  const send = async (c: Context, read: () => Promise<Result<ReplySheet>>) => {
    const query = exportQuery.safeParse(c.req.query());
    if (!query.success) return answerRefusal(c, 'malformed');
    const sheet = await read();
    if (!sheet.ok) return answerRefusal(c, sheet.refused);
    const file = await writing(async () => ok(await sheetFile(sheet.value, query.data.as)));
    if (!file.ok) return answerRefusal(c, file.refused);
    const { name, mediaType, bytes } = file.value;
    // Copied: the body of an answer is a plain buffer, and these bytes may lie in a shared one.
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': attachmentHeader(name),
      'cache-control': 'no-store',
    });
  };
  return new Hono<SignedIn>()
    .get('/consultations/:id/export', signedIn(deps.currentSession), (c) => {
      const id = parseId<ConsultationRoundId>(c.req.param('id'));
      const { actor } = c.get('session');
      return send(c, async () => (id === null ? refuse('not_found') : sheetOfRound(deps, actor, id)));
    })
    .get('/documents/:id/observations/export', signedIn(deps.currentSession), (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const { actor } = c.get('session');
      return send(c, async () => (id === null ? refuse('not_found') : sheetOfDocument(deps, actor, id)));
    });
}
