import { type Context, Hono } from 'hono';
import type {
  DocumentId,
  ExternalSignatureId,
  SignOffRoundId,
  VersionId,
} from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { type SignedIn, signedIn } from '../../people/signedIn.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { sendFile } from '../../platform/sendFile.ts';
import { keptFile } from './keptFile.ts';
import { readRegistration } from './readRegistration.ts';
import { mayRegister, mediaTypes, registerSignature } from './registerSignature.ts';
import { signatureOf } from './signatureStore.ts';
import type { SignaturesDeps } from './signaturesDeps.ts';
import { mayReadSigned, type OpenSubject, roundSubject, versionSubject } from './subjectOf.ts';
import { viewSignatures } from './viewSignatures.ts';

export type SignatureRoutesDeps = SignaturesDeps & { readonly currentSession: CurrentSession };

/** So many signed files are read at a time, each with its 20 MB. */
const mostUploads = 2;

/** The PDF of versions and of closed rounds, what came back signed, and the signed files. */
export function signatureRoutes(deps: SignatureRoutesDeps) {
  const taking = atMost(mostUploads);
  const who = signedIn(deps.currentSession);
  const sendPdf = async (c: Context<SignedIn>, found: Result<OpenSubject>) => {
    if (!found.ok) return answerRefusal(c, found.refused);
    const { subject, prepare, fileName } = found.value;
    const pdf = await keptFile(deps, c.get('session').actor, subject, prepare);
    if (!pdf.ok) return answerRefusal(c, pdf.refused);
    return sendFile(c, deps.db, { ...pdf.value, mediaType: 'application/pdf' }, attachmentHeader(fileName));
  };
  const view = async (c: Context<SignedIn>, found: Result<OpenSubject>) =>
    found.ok
      ? c.json(await viewSignatures(deps.db, c.get('session').actor, found.value.subject))
      : answerRefusal(c, found.refused);
  const register = async (c: Context<SignedIn>, found: Result<OpenSubject>) => {
    const { actor } = c.get('session');
    if (!found.ok) return answerRefusal(c, found.refused);
    // Whoever may not is refused before the file is read.
    if (!mayRegister(actor)) return answerRefusal(c, 'forbidden');
    if (!found.value.isSettled) {
      return answerRefusal(c, found.value.subject.on === 'version' ? 'not_frozen' : 'wrong_state');
    }
    const registered = await taking(async () => {
      const form = await readRegistration(c);
      return form.ok ? registerSignature(deps, actor, found.value.subject, form.value) : form;
    });
    return registered.ok ? c.json({ id: registered.value }, 201) : answerRefusal(c, registered.refused);
  };
  const ofVersion = async (c: Context<SignedIn>): Promise<Result<OpenSubject>> => {
    const document = parseId<DocumentId>(c.req.param('id') ?? '');
    const version = parseId<VersionId>(c.req.param('version') ?? '');
    if (document === null || version === null) return refuse('not_found');
    return versionSubject(deps, c.get('session').actor, document, version);
  };
  const ofRound = async (c: Context<SignedIn>): Promise<Result<OpenSubject>> => {
    const round = parseId<SignOffRoundId>(c.req.param('id') ?? '');
    return round === null ? refuse('not_found') : roundSubject(deps, c.get('session').actor, round);
  };
  return new Hono<SignedIn>()
    .get('/rounds/:id/attestation.pdf', who, async (c) => sendPdf(c, await ofRound(c)))
    .get('/rounds/:id/signatures', who, async (c) => view(c, await ofRound(c)))
    .post('/rounds/:id/signatures', who, async (c) => register(c, await ofRound(c)))
    .get('/documents/:id/versions/:version/pdf', who, async (c) => sendPdf(c, await ofVersion(c)))
    .get('/documents/:id/versions/:version/signatures', who, async (c) => view(c, await ofVersion(c)))
    .post('/documents/:id/versions/:version/signatures', who, async (c) => register(c, await ofVersion(c)))
    .get('/external-signatures/:id/file', who, async (c) => {
      const { actor } = c.get('session');
      const id = parseId<ExternalSignatureId>(c.req.param('id'));
      const row = id === null ? null : await signatureOf(deps.db, actor.district, id);
      const isReadable = row !== null && (await mayReadSigned(deps, actor, row));
      if (row === null || !isReadable) return answerRefusal(c, 'not_found');
      return sendFile(
        c,
        deps.db,
        { ...row, mediaType: mediaTypes[row.format] },
        attachmentHeader(row.fileName),
      );
    });
}
