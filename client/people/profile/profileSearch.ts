const linkOutcomes = ['linked', 'taken', 'cancelled', 'failed'] as const;
/** How an attempt to link an identity has ended. */
export type LinkOutcome = (typeof linkOutcomes)[number];

/** What the profile is told by the server when somebody comes back from the identity provider; anything else is overwritten. */
export function profileSearch(search: Record<string, unknown>): {
  readonly esito?: LinkOutcome | undefined;
} {
  return { esito: linkOutcomes.find((outcome) => outcome === search['esito']) };
}
