import type { Language } from '../../../shared/i18n/language.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';

/**
 * The port that is told, after the commit, that an administrator has given a person another address: whoever
 * reads the old one has to hear of it, and codes no longer go there.
 */
export type EmailChanged = (change: {
  readonly person: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly was: string;
}) => void;
