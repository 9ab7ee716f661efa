import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { AttestationDeps } from '../attestation/roundFile.ts';
import type { Typesetter } from '../pdf/typesetter.ts';
import type { VersionFileDeps } from './versionFile.ts';

/** What PDFs and what is signed outside need. */
export type SignaturesDeps = AttestationDeps &
  VersionFileDeps & {
    readonly clock: Clock;
    readonly ids: Ids;
    readonly typeset: Typesetter;
  };
