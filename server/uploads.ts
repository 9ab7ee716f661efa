import { largestSignedFile } from '../shared/decisions/externalSignature.ts';
import { importLimits } from '../shared/documents/api.ts';
import { fileLimits } from '../shared/documents/files.ts';
import { largestAct } from '../shared/people/delegationApi.ts';
import { updateLimit } from '../shared/sync/limits.ts';
import type { Upload } from './platform/httpGuard.ts';

/** Where a body may be larger than elsewhere, and how large. */
export const uploads: readonly Upload[] = [
  { path: /^\/api\/documents\/import$/u, largest: importLimits.word, tooLarge: 'too_large' },
  {
    path: /^\/api\/register\/territory\/(?:preview|import)$/u,
    largest: importLimits.word,
    tooLarge: 'too_large',
  },
  { path: /^\/api\/documents\/[^/]+\/held$/u, largest: updateLimit, tooLarge: 'too_large' },
  { path: /^\/api\/documents\/[^/]+\/images$/u, largest: fileLimits.image, tooLarge: 'image_too_large' },
  {
    path: /^\/api\/documents\/[^/]+\/attachments$/u,
    largest: fileLimits.attachment,
    tooLarge: 'attachment_too_large',
  },
  {
    path: /^\/api\/(?:documents\/[^/]+\/versions|rounds)\/[^/]+\/signatures$/u,
    largest: largestSignedFile,
    tooLarge: 'attachment_too_large',
  },
  { path: /^\/api\/delegations\/[^/]+\/act$/u, largest: largestAct, tooLarge: 'attachment_too_large' },
];
