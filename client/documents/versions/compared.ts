import type { VersionId } from '../../../shared/kernel/ids.ts';

/** The text as it is stored now, in the place of a version. */
export const textNow = 'attuale';

/** A version, or the text as it is now. */
export type Compared = VersionId | typeof textNow;
