import { useMutation } from '@tanstack/react-query';
import type { ImageAnswer } from '../../../../shared/documents/files.ts';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';
import { type Answer, upload } from '../../../platform/api.ts';

type Sent = {
  readonly blob: Blob;
  /** How much of it has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

export function useAddImage(document: DocumentId) {
  return useMutation({
    mutationFn: ({ blob, onProgress, signal }: Sent): Promise<Answer<ImageAnswer>> => {
      const form = new FormData();
      form.set('file', blob, 'immagine');
      return upload<ImageAnswer>(`/api/documents/${document}/images`, form, onProgress, signal);
    },
  });
}
