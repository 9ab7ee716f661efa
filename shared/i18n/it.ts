import { acts, actTitles, actWords } from './it/acts.ts';
import { authors } from './it/authors.ts';
import { bodies, succession } from './it/bodies.ts';
import { common } from './it/common.ts';
import { consoleWords } from './it/console.ts';
import { consultation, openRound, round } from './it/consultation.ts';
import { delegations } from './it/delegations.ts';
import { changes, desk } from './it/desk.ts';
import { discussion } from './it/discussion.ts';
import { documents, sharing } from './it/documents.ts';
import { editor } from './it/editor.ts';
import { entering, invitation } from './it/entering.ts';
import { erasure } from './it/erasure.ts';
import { fields } from './it/fields.ts';
import { attachments, images } from './it/files.ts';
import { held } from './it/held.ts';
import { importing } from './it/importing.ts';
import { joining } from './it/joining.ts';
import { kinds } from './it/kinds.ts';
import { matrix } from './it/matrix.ts';
import { mailPreferences, notices, unsubscribing } from './it/notices.ts';
import { notYet } from './it/notYet.ts';
import { organisationKinds } from './it/organisations.ts';
import { outcomes } from './it/outcomes.ts';
import { plan } from './it/plan.ts';
import { porta } from './it/porta.ts';
import { profile } from './it/profile.ts';
import { proposals } from './it/proposals.ts';
import { recap } from './it/recap.ts';
import { refusals } from './it/refusals.ts';
import { allGrants, organisations, register } from './it/register.ts';
import { registering } from './it/registering.ts';
import { invitations, registerPeople } from './it/registerPeople.ts';
import { replies } from './it/replies.ts';
import { report } from './it/report.ts';
import { bodyKinds, roles } from './it/roles.ts';
import { rounds } from './it/rounds.ts';
import { rules } from './it/rules.ts';
import { screen } from './it/screen.ts';
import { mishaps, shell, shortcuts } from './it/shell.ts';
import { signatures } from './it/signatures.ts';
import { receipt, signing } from './it/signing.ts';
import { sitting } from './it/sitting.ts';
import { next, phases, states, steps } from './it/states.ts';
import { table } from './it/table.ts';
import { territory, territoryImport } from './it/territory.ts';
import { versionNames } from './it/versionNames.ts';
import { comparison, versions } from './it/versions.ts';
import { workshops } from './it/workshops.ts';

/** Every text of the interface in Italian, by room. The keys of any other language are checked against these. */
export const it = {
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
} as const;
