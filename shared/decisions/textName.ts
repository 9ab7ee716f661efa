import type { RoundText } from './round.ts';

/** A text of a round as it is called: "4.2 Servizi domiciliari", by the place that it had in the plan when the round opened. */
export function textName({ title, numberInPlan }: Pick<RoundText, 'title' | 'numberInPlan'>): string {
  return numberInPlan ? `${numberInPlan} ${title}` : title;
}
