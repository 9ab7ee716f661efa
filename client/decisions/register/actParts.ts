import type { TFunction } from 'i18next';
import type { ActNames, ToldAct } from '../../../shared/decisions/record/recordApi.ts';
import { choices, roundKinds } from '../../../shared/decisions/round.ts';
import { outcomes } from '../../../shared/discussion/observationState.ts';
import { documentStates, type Standing } from '../../../shared/documents/lives.ts';
import { recommendationOutcomes } from '../../../shared/documents/recommendationLife.ts';
import { roles } from '../../../shared/people/role.ts';
import { stateWord } from '../../documents/standingWords.ts';

type OpenAct = Extract<ToldAct, { readonly kind: 'open' }>;

const endings = ['decided', 'no_quorum', 'sent_back', 'heard', 'concluded', 'not_concluded'] as const;
const verdicts = ['approved', 'rejected', 'undecided', 'tie', 'no_quorum'] as const;
const workshopPhases = ['welcome', 'contributions', 'grouping', 'choices', 'reading'] as const;

const extents = ['full', 'part'] as const;

/** What the title of an act may name; what an act does not say is empty. */
export function actParts({ subject, facts }: OpenAct, names: ActNames, t: TFunction) {
  const word = (fact: string) => {
    const value = facts[fact];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const one = <T extends string>(list: readonly T[], fact: string): T | undefined =>
    list.find((known) => known === facts[fact]);
  const [outcome, kind, choice, role] = [
    one(outcomes, 'outcome'),
    one(roundKinds, 'kind'),
    one(choices, 'choice'),
    one(roles, 'role'),
  ];
  const [state, ending, verdict] = [
    one(documentStates, 'to'),
    one(endings, 'ending'),
    one(verdicts, 'verdict'),
  ];
  const phase = one(workshopPhases, 'phase');
  const [answer, extent] = [one(recommendationOutcomes, 'outcome'), one(extents, 'extent')];
  const document = names.documents[subject ?? ''];
  return {
    number: word('number'),
    into: word('intoNumber'),
    year: word('year'),
    theme: word('theme'),
    phase: phase ? t(($) => $.actWords.workshopPhases[phase]) : t(($) => $.actWords.workshopEnded),
    frozen: t(($) => (facts['frozen'] === true ? $.actWords.frozen : $.actWords.unfrozen)),
    name: word('name'),
    was: word('was'),
    what:
      ['person', 'delegate', 'organisation', 'holder']
        .map((fact) => nameOf(word(fact), names))
        .find((name) => name !== '') ?? '',
    // A step on record led to a state of this kind's life.
    state: state && document ? stateWord({ kind: document.kind, state } as Standing, t) : '',
    code: document?.number ?? '',
    section: titleOf(word('section'), names),
    made: titleOf(word('document'), names),
    extent: extent ? lower(t(($) => $.matrix.extent[extent])) : '',
    answer: answer ? lower(t(($) => $.outcomes.word[answer])) : '',
    outcome: outcome ? lower(t(($) => $.replies.outcome[outcome])) : '',
    kind: kind ? t(($) => $.actWords.kinds[kind]) : '',
    choice: choice ? lower(t(($) => $.actWords.choices[choice])) : '',
    role: role ? t(($) => $.roles[role]) : '',
    presence: t(($) => (facts['present'] === true ? $.actWords.present : $.actWords.absent)),
    ending: verdict
      ? t(($) => $.actWords.verdicts[verdict])
      : ending
        ? t(($) => $.actWords.endings[ending])
        : '',
  };
}

/** "9.E Anziani e caregiver" */
function titleOf(id: string, names: ActNames): string {
  const { number, title } = names.documents[id] ?? {};
  return [number, title].filter(Boolean).join(' ');
}

function nameOf(id: string, names: ActNames): string {
  return names.people[id]?.name ?? names.organisations[id] ?? '';
}

function lower(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('it') + words.slice(1);
}
