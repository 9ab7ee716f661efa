import type { RefusalCode } from '../../kernel/refusal.ts';

export const refusals: Record<RefusalCode, string> = {
  malformed: 'The request cannot be read: check what you entered and try again.',
  not_signed_in: 'You have not signed in, or your session has ended. Sign in again.',
  forbidden: 'Your role does not allow this. Ask the Planning Office.',
  foreign_origin: 'The request comes from another site and was not carried out.',
  not_found: 'There is nothing here that you can read. Check the address.',
  wrong_state: 'This step is not possible in the state the document is in.',
  not_built_yet: 'This step is not available in Corale yet.',
  already_placed: 'This section already has its place in the plan.',
  already_there: 'It is already there. Look in the list: perhaps it only needs a correction.',
  in_use: 'Something still depends on this: move it or close it first.',
  outside_term: 'On that day it no longer holds, or not yet: what is over stays as it was. Check the dates.',
  own_rights: 'Nobody changes their own roles: ask another administrator.',
  changed_meanwhile:
    'Something has changed in the meantime, and nothing was done. Look at the preview again and confirm.',
  unanswered:
    'Some observations still await a reply, and until they have one this step cannot be taken. Reply, then try again.',
  not_invited:
    'Those who were invited take part in this consultation. If you should too, ask the Planning Office.',
  consultation_over:
    'The deadline of the consultation has passed, and the observation was not registered. Your words are still here: copy them and write to the Planning Office.',
  passage_not_found:
    'The passage you chose has changed meanwhile, and nothing was registered. Your words are still here: choose the passage again.',
  passage_changed:
    'The text below has changed since the proposal was made, and nothing was written. Compare the two and decide.',
  being_frozen: 'This text is being frozen right now. Try again in a moment.',
  needs_repair:
    'The text holds something that a version cannot contain, and nothing was frozen. Corale can correct it: see what changes and confirm.',
  not_frozen: 'This text is not frozen: only a frozen version can be decided on.',
  round_open:
    'A round is open on this version. Whoever chairs it closes it, with a reason; then you can try again.',
  newer_version:
    'The text has changed: nothing was recorded. Your choice and your reason are still here: read the new version and decide.',
  round_closed:
    'This round is closed, and nothing was recorded. What you wrote is still here: you can copy it.',
  no_seat:
    'At this moment you hold no seat in this body, and nothing was recorded. If that is wrong, ask the Planning Office to check the seats.',
  delegation_expired:
    'The delegation has expired, and nothing was recorded. What you wrote is still here: ask whoever gave it to renew it.',
  delegation_revoked:
    'The delegation has been revoked, and nothing was recorded. What you wrote is still here: you can copy it.',
  too_many_proxies:
    'The rule of this round allows no more proxies to the same person, and nothing was recorded.',
  already_voted:
    'The vote has been given and does not change. What is recorded stays: you find it in the receipt.',
  reason_missing: 'This choice needs a reason: write it, everyone will read it and it goes into the minutes.',
  secret_ballot:
    'This rule asks for a secret ballot. Corale records open votes only: for a secret one use the ballot box and record the result in the minutes.',
  no_chair:
    'Nobody presides over this body, and without a president the vote cannot be closed. Ask the administrator to say who presides, then try again.',
  no_signatory:
    'At least one party of the agreement has nobody who signs for it, and nothing was opened. Say who represents it in the details of the agreement, then try again.',
  whole_plan_only:
    'This section was approved with the whole plan: after a change the whole plan is voted upon again, not the section alone.',
  recommendations_waiting:
    'The plan cannot be put to the vote yet: some recommendations have no outcome, no reason or no passage in the text. Everything stays as it was: settle those listed, then open the vote.',
  tie: 'The heads are even, and the rule gives the president the casting vote. Nothing was closed: say how the president votes.',
  not_confirmed:
    'The confirmation failed, and nothing was recorded. Try again with the passkey, or ask for a code by e-mail.',
  statement_over:
    'This request for confirmation no longer holds: too much time has passed, or the code was wrong too many times. Nothing was recorded and your choice is still here: confirm again.',
  text_erased:
    'The text of this version was erased because it contained personal data. Its fingerprint remains.',
  edit_time_over:
    'One’s own words can be corrected within half an hour. Now they stay as they are: add a comment.',
  only_demo: 'Nobody is invited to a demonstration territory: you go in by choosing a person to try as.',
  persona_stays:
    'The people to try as are for whoever comes in: their names, roles and sessions stay as they are, and nothing has changed. Try it with a person whom you add.',
  recap_unknown:
    'This link back is not complete, or is not valid any more. Open it again from the message or page where you kept it.',
  code_unknown: 'Code not found. Check the screen: we use neither O nor I, neither zero nor one.',
  workshop_begun:
    'The workshop has begun already, or is over: this changes only before. What is there stays; while it is open, work from the console.',
  table_in_use:
    'This table cannot be removed: somebody is assigned to it, or something is written there. It stays as it is. Move those people first; what is written stays with its table.',
  last_table: 'This is the only table, and a workshop has at least one. Add another one first.',
  tables_full:
    'A workshop has forty tables at most: nothing has changed. For more people prepare a second workshop.',
  question_answered:
    'Contributions already answer one of the questions that were removed or reworded: nothing has changed. Leave that question word for word, and add a new one.',
  already_past:
    'At that time the workshop would already be over: nothing has changed. Choose a day and a time still to come.',
  registration_over:
    'This registration link is not valid: it was withdrawn or replaced, or the workshop has begun. Who is registered stays so. Write to whoever invited you.',
  no_places_left:
    'There are not enough places for your organisation: nobody was registered. Take some names off, or ask whoever invited you for more places.',
  door_closed: 'The door of this workshop is closed. Ask whoever leads it to open it again.',
  workshop_full:
    'This workshop is full. Whoever is at a table stays there; ask whoever leads it whether a place is free.',
  not_begun: 'The workshop has not begun yet. Keep this page open, or try again soon.',
  name_of_member:
    'This name belongs to a person with an account. If it is you, sign in; otherwise write your first name only.',
  name_missing: 'The name is missing. Write how you want to be called at the table.',
  removed_from_workshop:
    'Whoever leads the workshop has removed you. What you wrote has stayed at the table.',
  muted: 'Whoever leads the workshop has muted you for now. You can read, and what you wrote stays.',
  not_in_this_phase: 'This cannot be done in this phase. What you wrote has stayed here.',
  nothing_left_to_give: 'You have given all your supports. Take one back to give another.',
  contribution_read:
    'This contribution had arrived already, and others have read it as it was: it stays so. To say something else, add a new one.',
  own_contribution: 'This contribution is yours: others support it.',
  wrong_code: 'The code is wrong or no longer valid. Check it, or ask for a new one.',
  invitation_over:
    'This invitation is no longer valid: it was used, withdrawn or has expired. Ask whoever sent it for a new one.',
  not_linked:
    'This identity is not linked to anybody in Corale. Sign in another way and link it from your profile.',
  passkey_failed: 'The passkey was not recognised. Try again, or sign in another way.',
  no_address: 'This person has no e-mail address. Write it in their details, then invite them.',
  no_role: 'This person has no role, now or later. Give them one, then invite them.',
  enter_again:
    'This needs a recent sign-in, and yours is more than a day old. Sign out, sign in again and retry.',
  not_demo: 'People to try as exist only in a demonstration territory.',
  too_large:
    'It is too large. A Word file can be up to 20 MB, a text file up to 5 MB; a very long text needs splitting into several documents.',
  unsupported_file:
    'This kind of file cannot be imported. Use a Word file (.docx), a Markdown file (.md) or a text file (.txt).',
  not_utf8: 'The file is not in UTF-8. Save it again choosing the UTF-8 encoding.',
  not_a_table: 'This file is not a table of text. Save it as CSV in the spreadsheet, then try again.',
  table_too_large: 'The table is too large: at most 2,000 rows and 500 kB.',
  empty_file: 'The file contains no text.',
  not_an_image: 'This file is not an image that a text can show. Use a PNG, JPEG, GIF or WebP.',
  image_too_large:
    'The image is too large: at most 5 MB, 12,000 pixels a side and 50 million pixels in all. Make it smaller and try again.',
  unsupported_attachment:
    'This file cannot be attached, or is not what its name says. You can attach PDFs, Word, Excel, PowerPoint and LibreOffice files, texts (.txt), tables (.csv) and images.',
  unsupported_act:
    'This file cannot be kept as an act. It takes a PDF, a signed file (.p7m) or a photograph (JPEG or PNG).',
  attachment_too_large:
    'The attachment is too large: at most 20 MB. Split it, or save it in a lighter format.',
  too_many_files:
    'This document holds no more files: at most 200, and 200 MB in all, with those that were removed. The text and the other files stay as they are.',
  locked_file:
    'The file is protected by a password, or is in the old Word format (.doc). Open it in Word, save it as .docx without a password and try again.',
  unreadable_file:
    'The file is damaged or is not a Word document. Open it in Word, save it again as .docx and try again.',
  unsafe_file:
    'The file contains parts that a Word document does not have, such as macros or hidden data, and was not opened. Open it in Word, save it as .docx under another name and try again.',
  not_signed:
    'There is no signature in this file. Take the .p7m file, or the signed PDF, that the signing program saved: it usually has the same name, with something added.',
  signature_unreadable:
    'The file is damaged, or it is signed in a way that Corale cannot read. Nothing was registered. Save it again from the signing program and try again.',
  signature_broken:
    'The signature does not fit the content of the file: somebody changed it after it was signed, or it is damaged. Nothing was registered. Download the PDF again, sign it and try again.',
  other_content_signed:
    'The file is signed, but does not contain the PDF that this page gives, as it is. Nothing was registered. Sign that very file, without opening and saving it in another program; if that is not enough, sign it as .p7m.',
  signature_there: 'This signed file is registered already: it is in the list.',
  pdf_unavailable:
    'On this computer Corale cannot make PDFs. The text stays where it is: download it in another form, or ask whoever runs the server.',
  too_many: 'Too many requests at once. Wait a moment and try again.',
  unavailable: 'Corale cannot save at the moment. Try again shortly.',
};

export const fault = 'Something went wrong on our side. Try again; if it happens again, report it.';
