import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { putFile } from '../../platform/fileStore.ts';
import { done, transact } from '../../platform/transact.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import { signatureActs } from './signatureActs.ts';
import { type KeptPdf, keepPdf, keptPdfOf } from './signatureStore.ts';
import type { SignaturesDeps } from './signaturesDeps.ts';
import type { SignedSubject } from './subject.ts';

/**
 * The PDF of a version or of a closed round. The first who asks has it made; from then on everybody gets the same
 * bytes, whatever fonts and compiler come later, because a signature outside is a signature on bytes.
 */
export async function keptFile(
  deps: Pick<SignaturesDeps, 'db' | 'clock' | 'typeset'>,
  actor: Actor,
  subject: SignedSubject,
  prepare: () => Promise<Result<TypstJob>>,
): Promise<Result<KeptPdf>> {
  const kept = await keptPdfOf(deps.db, subject);
  if (kept !== null) return ok(kept);
  const job = await prepare();
  if (!job.ok) return job;
  const pdf = await deps.typeset(job.value);
  if (!pdf.ok) return pdf;
  return transact(deps, actor.district, async (tx) => {
    const at = deps.clock.now();
    const file = await putFile(tx, { bytes: pdf.value, mediaType: 'application/pdf', at });
    const made = { sha256: file.sha256, size: file.size, madeAt: at };
    if (await keepPdf(tx, subject, made))
      return done(made, [signatureActs.pdfKept(subject, actor.person, made.sha256)]);
    // Somebody asked at the same time, and hers are the bytes.
    return done((await keptPdfOf(tx, subject)) ?? made, []);
  });
}
