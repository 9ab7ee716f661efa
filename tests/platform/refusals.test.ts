import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { answerRefusal, statusOf } from '../../server/platform/refusalAnswer.ts';
import { refusals as english } from '../../shared/i18n/en/refusals.ts';
import { refusals } from '../../shared/i18n/it/refusals.ts';
import { isRefusalCode, refusalCodes } from '../../shared/kernel/refusal.ts';

const app = new Hono().get('/:code', (c) => {
  const code = c.req.param('code');
  return answerRefusal(c, isRefusalCode(code) ? code : 'malformed');
});

test.for(refusalCodes)('%s has its status and its sentence', async (code) => {
  const answer = await app.request(`/${code}`);
  expect(answer.status).toBe(statusOf[code]);
  expect(await answer.json()).toEqual({ refused: code, message: refusals[code] });
});

test.for([
  [undefined, 'it'],
  ['it', 'it'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,it;q=0.8', 'en'],
  ['it;q=0.5,en', 'en'],
  ['de-DE,en-US;q=0.7', 'en'],
  ['fr', 'it'],
  ['en;q=0,it', 'it'],
  ['*', 'it'],
] as const)('who accepts %s is answered in %s', async ([header, language]) => {
  const answer = await app.request('/not_found', { headers: header ? { 'accept-language': header } : {} });
  const { message } = (await answer.json()) as { message: string };
  expect(message).toBe((language === 'it' ? refusals : english).not_found);
});

test.for([refusals, english])('every sentence ends like one, and no two are the same', (words) => {
  const sentences = Object.values(words);
  expect(sentences.filter((sentence) => !/^[A-ZÈ].*\.$/u.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(refusalCodes.length);
});

test('the statuses are those of the outside doors', () => {
  expect(Object.entries(statusOf).toSorted()).toMatchInlineSnapshot(`
    [
      [
        "already_placed",
        409,
      ],
      [
        "already_there",
        409,
      ],
      [
        "already_voted",
        409,
      ],
      [
        "attachment_too_large",
        413,
      ],
      [
        "being_frozen",
        409,
      ],
      [
        "changed_meanwhile",
        409,
      ],
      [
        "consultation_over",
        409,
      ],
      [
        "delegation_expired",
        409,
      ],
      [
        "delegation_revoked",
        409,
      ],
      [
        "edit_time_over",
        409,
      ],
      [
        "empty_file",
        400,
      ],
      [
        "enter_again",
        403,
      ],
      [
        "forbidden",
        403,
      ],
      [
        "foreign_origin",
        403,
      ],
      [
        "image_too_large",
        413,
      ],
      [
        "in_use",
        409,
      ],
      [
        "invitation_over",
        404,
      ],
      [
        "locked_file",
        400,
      ],
      [
        "malformed",
        400,
      ],
      [
        "needs_repair",
        409,
      ],
      [
        "newer_version",
        409,
      ],
      [
        "no_address",
        409,
      ],
      [
        "no_chair",
        409,
      ],
      [
        "no_role",
        409,
      ],
      [
        "no_seat",
        403,
      ],
      [
        "no_signatory",
        409,
      ],
      [
        "not_a_table",
        400,
      ],
      [
        "not_an_image",
        400,
      ],
      [
        "not_built_yet",
        409,
      ],
      [
        "not_confirmed",
        403,
      ],
      [
        "not_demo",
        404,
      ],
      [
        "not_found",
        404,
      ],
      [
        "not_frozen",
        409,
      ],
      [
        "not_invited",
        403,
      ],
      [
        "not_linked",
        403,
      ],
      [
        "not_signed",
        400,
      ],
      [
        "not_signed_in",
        401,
      ],
      [
        "not_utf8",
        400,
      ],
      [
        "only_demo",
        409,
      ],
      [
        "other_content_signed",
        409,
      ],
      [
        "outside_term",
        409,
      ],
      [
        "own_rights",
        403,
      ],
      [
        "passage_changed",
        409,
      ],
      [
        "passage_not_found",
        409,
      ],
      [
        "passkey_failed",
        403,
      ],
      [
        "pdf_unavailable",
        501,
      ],
      [
        "persona_stays",
        409,
      ],
      [
        "reason_missing",
        400,
      ],
      [
        "round_closed",
        409,
      ],
      [
        "round_open",
        409,
      ],
      [
        "secret_ballot",
        400,
      ],
      [
        "signature_broken",
        400,
      ],
      [
        "signature_there",
        409,
      ],
      [
        "signature_unreadable",
        400,
      ],
      [
        "statement_over",
        409,
      ],
      [
        "table_too_large",
        413,
      ],
      [
        "text_erased",
        409,
      ],
      [
        "tie",
        409,
      ],
      [
        "too_large",
        413,
      ],
      [
        "too_many",
        429,
      ],
      [
        "too_many_files",
        409,
      ],
      [
        "too_many_proxies",
        409,
      ],
      [
        "unanswered",
        409,
      ],
      [
        "unavailable",
        503,
      ],
      [
        "unreadable_file",
        400,
      ],
      [
        "unsafe_file",
        400,
      ],
      [
        "unsupported_act",
        400,
      ],
      [
        "unsupported_attachment",
        400,
      ],
      [
        "unsupported_file",
        400,
      ],
      [
        "whole_plan_only",
        409,
      ],
      [
        "wrong_code",
        403,
      ],
      [
        "wrong_state",
        409,
      ],
    ]
  `);
});

test('what is not in the list is no refusal', () => {
  expect(isRefusalCode('toString')).toBe(false);
  expect(isRefusalCode(undefined)).toBe(false);
});
