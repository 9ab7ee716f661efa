import type { changes as italianChanges, desk as italianDesk } from '../it/desk.ts';
import type { Translated } from '../translated.ts';

export const desk = {
  page: 'Desk',
  lastVisit: 'Your last visit: {{when}}',
  firstVisit: 'This is your first visit',
  mine: 'Your texts',
  changed: 'Changed {{when}}',
  resume: 'Continue writing',
  begin: 'Write',
  open: 'Open',
  openNamed: 'Open {{title}}',
  allMine_one: 'See all: one text',
  allMine_other: 'See all: {{count}} texts',
  mineEmpty: 'No text is waiting for you',
  mineEmptyBody:
    'For now you can read the plan. When the Planning Office gives you a section to write, it appears here.',
  mineNone: 'No texts yet',
  mineNoneBody:
    'Begin with the documents: create the plan from the template there, or import a text that you have.',
  toDocuments: 'Go to Documents',
  readPlan: 'Read the documents',
  news: 'Changed since your last visit',
  newsFirst: 'Changed in the last few days',
  newsFirstEmpty: 'Nothing has changed in the plan yet',
  newsEmpty: 'Nothing has changed since your last visit',
  newsEmptyBody: 'When somebody writes in the plan, it appears here.',
  actsFor: 'On whose behalf you can act',
  actsForEmpty: 'For no organisation: you act in your own name.',
  weight: '{{weight}} shares of {{total}}',
  administrator: 'From here you administer the district',
  administratorBody:
    'Municipalities, organisations, bodies and people are kept in the administration. Whoever has another role too reads the texts of the plan.',
  toAdministration: 'Go to the administration',
  plan: 'The plan, section by section',
  beginPlan: 'Go to Documents and create it from the template.',
} as const satisfies Translated<typeof italianDesk>;

export const changes = {
  writtenByOne: '<b>{{section}}</b>: {{who}} has written.',
  writtenByMany: '<b>{{section}}</b>: {{who}} have written.',
  created: {
    plan_section: '<b>{{section}}</b>: a new section. Created by {{who}}.',
    recommendation: '<b>{{section}}</b>: a new recommendation. Created by {{who}}.',
    agreement: '<b>{{section}}</b>: a new agreement. Created by {{who}}.',
    minutes: '<b>{{section}}</b>: new minutes. Created by {{who}}.',
  },
  imported: {
    plan_section: '<b>{{section}}</b>: a new section from a file. Brought in by {{who}}.',
    recommendation: '<b>{{section}}</b>: a new recommendation from a file. Brought in by {{who}}.',
    agreement: '<b>{{section}}</b>: a new agreement from a file. Brought in by {{who}}.',
    minutes: '<b>{{section}}</b>: new minutes from a file. Brought in by {{who}}.',
  },
  duplicated: {
    plan_section: '<b>{{section}}</b>: a new section from a template. Created by {{who}}.',
    recommendation: '<b>{{section}}</b>: a new recommendation from a template. Created by {{who}}.',
    agreement: '<b>{{section}}</b>: a new agreement from a template. Created by {{who}}.',
    minutes: '<b>{{section}}</b>: new minutes from a template. Created by {{who}}.',
  },
  advanced: '<b>{{section}}</b>: now ‘{{state}}’, before that ‘{{was}}’. Decided by {{who}}.',
  reason: 'Reason: {{reason}}',
  placed: '<b>{{section}}</b>: it now has its place in the plan. Placed by {{who}}.',
  granted: '<b>{{section}}</b>: {{to}} can now write. Decided by {{who}}.',
  withdrawn: '<b>{{section}}</b>: {{to}} can no longer write. Decided by {{who}}.',
  grantedToMe: '<b>{{section}}</b>: you can now write. Decided by {{who}}.',
  withdrawnFromMe: '<b>{{section}}</b>: you can no longer write. Decided by {{who}}.',
  renamed: '<b>{{section}}</b>: it was called ‘{{was}}’. Renamed by {{who}}.',
  byOffice: '{{name}} ({{office}})',
  othersToo_one: 'one other person',
  othersToo_other: '{{count}} other people',
  server: 'Corale',
} as const satisfies Translated<typeof italianChanges>;
