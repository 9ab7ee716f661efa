import { type Action, type Cell, policy } from '../../shared/people/can.ts';
import { type Role, roles, standingOf } from '../../shared/people/role.ts';

const mark: Record<Cell, string> = {
  yes: '●',
  granted: '○',
  invited: '◇',
  holder: '◇',
  chair: '◇',
  seated: '◇',
  facilitates: '◇',
  no: '–',
};
const alone = [
  'document.read',
  'plan.read',
  'plan.arrange',
  'observation.create',
  'consultation.lead',
  'consultation.follow',
  'version.keep',
  'delegation.give',
  'rule.set',
  'round.convene',
  'round.chair',
  'round.sign',
  'round.enter',
  'outcome.record',
  'recommendation.link',
  'text.erase',
  'signature.register',
  'workshop.read',
  'workshop.prepare',
  'workshop.facilitate',
  'people.read',
  'people.administer',
] as const;
const kinds = ['plan_section', 'recommendation', 'agreement', 'minutes'] as const;
const verbs = ['create', 'write', 'manage', 'advance', 'answer'] as const;

const roleByRoleHead: readonly string[] = ['role', ...alone, ...kinds];

/** The policy with a line for each role; kinds have their five verbs in one cell. */
function roleByRole(): readonly (readonly string[])[] {
  return roles.map((role) => [
    role,
    ...alone.map((action) => markOf(role, action)),
    ...kinds.map((kind) => verbs.map((verb) => markOf(role, `${kind}.${verb}`)).join(' ')),
  ]);
}

function markOf(role: Role, action: Action): string {
  return mark[policy[action][standingOf[role]]];
}

/** The same as `docs/spec/policy.md` shows it. */
export function roleByRoleTable(): string {
  const head = `| role | ${roleByRoleHead.slice(1).map(coded).join(' | ')} |`;
  const rule = `|${'---|'.repeat(roleByRoleHead.length)}`;
  const lines = roleByRole().map(([role = '', ...cells]) => `| ${coded(role)} | ${cells.join(' | ')} |`);
  return [head, rule, ...lines].join('\n');
}

function coded(word: string): string {
  return `\`${word}\``;
}
