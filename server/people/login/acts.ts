import type { Language } from '../../../shared/i18n/language.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';

const own = (name: string, by: PersonId, facts: Act['facts'] = {}): Act => ({
  act: `person.${name}`,
  by,
  subject: by,
  facts,
});

/** What a person's ways in put on record: that there is one more or one less, never which. */
export const personActs = {
  sessionsEnded: (of: PersonId, by: PersonId, count: number): Act => ({
    act: 'person.sessions_ended',
    by,
    subject: of,
    facts: { count },
  }),
  languageSet: (by: PersonId, language: Language) => own('language_set', by, { language }),
  passkeyAdded: (by: PersonId) => own('passkey_added', by),
  passkeyRenamed: (by: PersonId) => own('passkey_renamed', by),
  passkeyRemoved: (by: PersonId) => own('passkey_removed', by),
  identityLinked: (by: PersonId) => own('identity_linked', by),
  identityUnlinked: (by: PersonId) => own('identity_unlinked', by),
};
