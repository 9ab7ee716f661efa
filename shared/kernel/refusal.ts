/**
 * Every reason for which Corale says no. The list is closed: an HTTP status, a close code and a
 * sentence in each language belong to every entry, and the compiler asks for them.
 */
export const refusalCodes = [
  'malformed',
  'not_signed_in',
  'forbidden',
  'foreign_origin',
  'not_found',
  'wrong_state',
  'not_built_yet',
  'already_placed',
  'already_there',
  'in_use',
  'outside_term',
  'own_rights',
  'changed_meanwhile',
  'unanswered',
  'not_invited',
  'consultation_over',
  'passage_not_found',
  'passage_changed',
  'edit_time_over',
  'not_demo',
  'only_demo',
  'persona_stays',
  'wrong_code',
  'invitation_over',
  'not_linked',
  'passkey_failed',
  'no_address',
  'no_role',
  'enter_again',
  'too_large',
  'unsupported_file',
  'not_utf8',
  'empty_file',
  'not_a_table',
  'table_too_large',
  'not_an_image',
  'image_too_large',
  'unsupported_attachment',
  'attachment_too_large',
  'too_many_files',
  'locked_file',
  'unreadable_file',
  'unsafe_file',
  'too_many',
  'unavailable',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export function isRefusalCode(text: unknown): text is RefusalCode {
  return typeof text === 'string' && (refusalCodes as readonly string[]).includes(text);
}
