import type { PersonId } from '../kernel/ids.ts';
import type { RecommendationAct } from '../recommendations/recommendationAct.ts';
import type { Told } from './whoIsTold.ts';

/** What is known when an answer is told. */
export type AnswerKnown = {
  /** Whoever acts for an organisation that proposed it, and whoever wrote it down. */
  readonly proposers: readonly PersonId[];
  readonly mayRead: (person: PersonId) => boolean;
};

/** Those who proposed a recommendation are told how it was answered (docs/spec/decisions.md R9), each once. */
export function whoIsToldOfAnswer(act: RecommendationAct, known: AnswerKnown): readonly Told[] {
  const people = new Set(known.proposers.filter((person) => person !== act.by && known.mayRead(person)));
  const { outcome } = act.facts;
  return [...people].map((person) => ({ person, facts: { kind: 'recommendation_answered', outcome } }));
}
