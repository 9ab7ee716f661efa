import { type Life, transitionTable } from './life.ts';
import { agreementStates } from './states.ts';

export type AgreementState = (typeof agreementStates)[number];

const agreementPath = [
  'design_table',
  'final_project',
  'agreement_draft',
  'legal_check',
  'frozen',
  'signing',
  'in_force',
] as const satisfies readonly AgreementState[];

export const agreementSteps = [
  'close_design',
  'draft_agreement',
  'ask_legal_check',
  'send_back',
  'freeze',
  'open_signing',
  'enter_into_force',
  'not_conclude',
  'amend',
  'expire',
  'terminate',
] as const;

export type AgreementStep = (typeof agreementSteps)[number];

/** Whoever has gone one phase too far sends the text back by one; from a frozen version the way back leads to the draft. */
export const agreementLife: Life<AgreementState, AgreementStep> = {
  first: 'design_table',
  states: agreementStates,
  steps: agreementSteps,
  path: agreementPath,
  writable: new Set<AgreementState>(['design_table', 'final_project', 'agreement_draft']),
  transitions: transitionTable<AgreementState, AgreementStep>(agreementSteps, {
    design_table: { close_design: 'final_project' },
    final_project: { draft_agreement: 'agreement_draft', send_back: 'design_table' },
    agreement_draft: { ask_legal_check: 'legal_check', send_back: 'final_project' },
    legal_check: { freeze: 'frozen', send_back: 'agreement_draft' },
    frozen: { open_signing: 'signing', send_back: 'agreement_draft' },
    signing: { enter_into_force: 'in_force', not_conclude: 'not_concluded', send_back: 'agreement_draft' },
    not_concluded: { send_back: 'agreement_draft' },
    in_force: { amend: 'amended', expire: 'expired', terminate: 'terminated' },
    amended: {},
    expired: {},
    terminated: {},
  }),
  built: {
    design_table: ['close_design'],
    final_project: ['draft_agreement', 'send_back'],
    agreement_draft: ['ask_legal_check', 'send_back'],
    legal_check: ['send_back'],
    frozen: ['send_back'],
    not_concluded: ['send_back'],
  },
  // A freeze comes with its version, and a round of signatures opens and closes with its agreement.
  taken: {
    legal_check: ['freeze'],
    frozen: ['open_signing'],
    signing: ['enter_into_force', 'not_conclude', 'send_back'],
  },
};
