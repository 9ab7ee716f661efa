import { acts, actTitles, actWords } from './en/acts.ts';
import { authors } from './en/authors.ts';
import { bodies, succession } from './en/bodies.ts';
import { common } from './en/common.ts';
import { consoleWords } from './en/console.ts';
import { consultation, openRound, round } from './en/consultation.ts';
import { delegations } from './en/delegations.ts';
import { changes, desk } from './en/desk.ts';
import { discussion } from './en/discussion.ts';
import { documents, sharing } from './en/documents.ts';
import { editor } from './en/editor.ts';
import { entering, invitation } from './en/entering.ts';
import { erasure } from './en/erasure.ts';
import { fields } from './en/fields.ts';
import { attachments, images } from './en/files.ts';
import { held } from './en/held.ts';
import { importing } from './en/importing.ts';
import { joining } from './en/joining.ts';
import { kinds } from './en/kinds.ts';
import { matrix } from './en/matrix.ts';
import { mailPreferences, notices, unsubscribing } from './en/notices.ts';
import { notYet } from './en/notYet.ts';
import { organisationKinds } from './en/organisations.ts';
import { outcomes } from './en/outcomes.ts';
import { plan } from './en/plan.ts';
import { porta } from './en/porta.ts';
import { profile } from './en/profile.ts';
import { proposals } from './en/proposals.ts';
import { recap } from './en/recap.ts';
import { refusals } from './en/refusals.ts';
import { allGrants, organisations, register } from './en/register.ts';
import { registering } from './en/registering.ts';
import { invitations, registerPeople } from './en/registerPeople.ts';
import { replies } from './en/replies.ts';
import { report } from './en/report.ts';
import { bodyKinds, roles } from './en/roles.ts';
import { rounds } from './en/rounds.ts';
import { rules } from './en/rules.ts';
import { screen } from './en/screen.ts';
import { mishaps, shell, shortcuts } from './en/shell.ts';
import { signatures } from './en/signatures.ts';
import { receipt, signing } from './en/signing.ts';
import { sitting } from './en/sitting.ts';
import { next, phases, states, steps } from './en/states.ts';
import { table } from './en/table.ts';
import { territory, territoryImport } from './en/territory.ts';
import { versionNames } from './en/versionNames.ts';
import { comparison, versions } from './en/versions.ts';
import { workshops } from './en/workshops.ts';
import type { it } from './it.ts';
import type { Translated } from './translated.ts';

/** Every text of the interface in English. The page fetches it when somebody reads English. */
export const en = {
  common,
  shell,
  shortcuts,
  mishaps,
  porta,
  joining,
  table,
  entering,
  invitation,
  profile,
  desk,
  changes,
  plan,
  workshops,
  registering,
  documents,
  importing,
  sharing,
  organisationKinds,
  kinds,
  fields,
  states,
  phases,
  next,
  steps,
  editor,
  held,
  erasure,
  images,
  attachments,
  authors,
  consultation,
  openRound,
  round,
  discussion,
  notices,
  mailPreferences,
  unsubscribing,
  proposals,
  replies,
  rounds,
  console: consoleWords,
  screen,
  rules,
  sitting,
  acts,
  actTitles,
  actWords,
  notYet,
  delegations,
  signing,
  receipt,
  refusals,
  register,
  territory,
  territoryImport,
  versions,
  signatures,
  comparison,
  organisations,
  bodies,
  succession,
  registerPeople,
  invitations,
  allGrants,
  roles,
  bodyKinds,
  versionNames,
  outcomes,
  report,
  recap,
  matrix,
} as const satisfies Translated<typeof it>;
