import type { SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';

/** With what the form begins: the version to be put to the vote, or the round whose second call it is. */
export type OpenSearch = {
  readonly versione?: VersionId | undefined;
  readonly segue?: SignOffRoundId | undefined;
};

export function openSearch({ versione, segue }: Record<string, unknown>): OpenSearch {
  return {
    versione: (typeof versione === 'string' && parseId<VersionId>(versione)) || undefined,
    segue: (typeof segue === 'string' && parseId<SignOffRoundId>(segue)) || undefined,
  };
}
