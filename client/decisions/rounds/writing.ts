import type { OpenRound } from '../../../shared/decisions/roundApi.ts';
import type { useDraft } from '../../people/register/useDraft.ts';
import type { RoundDraft } from './roundDraft.ts';

/** A round being written, as each part of the form reads and changes it. */
export type Writing = ReturnType<typeof useDraft<RoundDraft, OpenRound>>;
