import type { Context } from 'hono';
import { refusals as english } from '../../shared/i18n/en/refusals.ts';
import { refusals as italian } from '../../shared/i18n/it/refusals.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import type { RefusedOver } from '../../shared/kernel/result.ts';
import { requestLanguage } from './requestLanguage.ts';

/** The HTTP status of every reason to say no. */
export const statusOf = {
  malformed: 400,
  unsupported_file: 400,
  not_utf8: 400,
  empty_file: 400,
  not_a_table: 400,
  table_too_large: 413,
  not_an_image: 400,
  image_too_large: 413,
  unsupported_attachment: 400,
  unsupported_act: 400,
  attachment_too_large: 413,
  too_many_files: 409,
  locked_file: 400,
  unreadable_file: 400,
  unsafe_file: 400,
  not_signed_in: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  not_demo: 404,
  wrong_state: 409,
  not_built_yet: 409,
  already_placed: 409,
  already_there: 409,
  in_use: 409,
  outside_term: 409,
  own_rights: 403,
  changed_meanwhile: 409,
  unanswered: 409,
  not_invited: 403,
  consultation_over: 409,
  passage_not_found: 409,
  passage_changed: 409,
  edit_time_over: 409,
  being_frozen: 409,
  needs_repair: 409,
  not_frozen: 409,
  round_open: 409,
  newer_version: 409,
  round_closed: 409,
  no_seat: 403,
  delegation_expired: 409,
  delegation_revoked: 409,
  too_many_proxies: 409,
  already_voted: 409,
  reason_missing: 400,
  secret_ballot: 400,
  no_chair: 409,
  no_signatory: 409,
  whole_plan_only: 409,
  recommendations_waiting: 409,
  tie: 409,
  not_confirmed: 403,
  statement_over: 409,
  text_erased: 409,
  only_demo: 409,
  persona_stays: 409,
  wrong_code: 403,
  code_unknown: 404,
  workshop_begun: 409,
  table_in_use: 409,
  last_table: 409,
  tables_full: 409,
  question_answered: 409,
  already_past: 409,
  registration_over: 404,
  no_places_left: 409,
  recap_unknown: 404,
  door_closed: 409,
  workshop_full: 409,
  not_begun: 409,
  name_of_member: 409,
  name_missing: 400,
  removed_from_workshop: 403,
  muted: 403,
  not_in_this_phase: 409,
  nothing_left_to_give: 409,
  contribution_read: 409,
  own_contribution: 409,
  invitation_over: 404,
  not_linked: 403,
  passkey_failed: 403,
  no_address: 409,
  no_role: 409,
  enter_again: 403,
  too_large: 413,
  pdf_unavailable: 501,
  not_signed: 400,
  signature_unreadable: 400,
  signature_broken: 400,
  other_content_signed: 409,
  signature_there: 409,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>;

export type RefusalBody = {
  readonly refused: RefusalCode;
  readonly message: string;
  readonly about?: readonly RefusedOver[];
};

const sentences: Record<Language, Record<RefusalCode, string>> = { it: italian, en: english };

/** The one answer that a refusal gets over HTTP, in the language of whoever asks. */
export function answerRefusal(c: Context, code: RefusalCode, about?: readonly RefusedOver[]) {
  const message = sentences[requestLanguage(c)][code];
  const body: RefusalBody =
    about === undefined ? { refused: code, message } : { refused: code, message, about };
  return c.json(body, statusOf[code]);
}
