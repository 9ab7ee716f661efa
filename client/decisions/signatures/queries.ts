import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ExternalSignaturesView } from '../../../shared/decisions/externalSignature.ts';
import type { ExternalSignatureId } from '../../../shared/kernel/ids.ts';
import { type Answer, read, upload } from '../../platform/api.ts';

/** What is signed: where its PDF and its signatures are, and whether signatures can be registered on it. */
export type Signed = {
  /** "/api/documents/…/versions/…", "/api/rounds/…". */
  readonly path: string;
  /** The PDF, below that path. */
  readonly pdf: 'pdf' | 'attestation.pdf';
};

export function signaturesQuery({ path }: Signed) {
  return queryOptions({
    queryKey: ['signatures', path],
    queryFn: ({ signal }) => read<ExternalSignaturesView>(`${path}/signatures`, signal),
  });
}

export function signedFileAddress(id: ExternalSignatureId): string {
  return `/api/external-signatures/${id}/file`;
}

/** Sends a signed file with its protocol number. */
export function sendSigned(
  { path }: Signed,
  said: { readonly file: File; readonly number: string; readonly day: string },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer<{ readonly id: ExternalSignatureId }>> {
  const form = new FormData();
  form.set('protocolNumber', said.number);
  form.set('protocolDate', said.day);
  form.set('file', said.file);
  return upload(`${path}/signatures`, form, onProgress, signal);
}

export function useSignaturesAgain(signed: Signed): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: signaturesQuery(signed).queryKey });
}
