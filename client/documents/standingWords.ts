import type { TFunction } from 'i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { Standing } from '../../shared/documents/lives.ts';

/** The state of a document as its chip says it. */
export function stateWord(standing: Standing, t: TFunction): string {
  switch (standing.kind) {
    case 'plan_section':
      return t(($) => $.states.plan_section[standing.state]);
    case 'recommendation':
      return t(($) => $.states.recommendation[standing.state]);
    case 'agreement':
      return t(($) => $.states.agreement[standing.state]);
    case 'minutes':
      return t(($) => $.states.minutes[standing.state]);
  }
}

/** The same, as short as a line of steps needs it. */
export function phaseWord(standing: Standing, t: TFunction): string {
  switch (standing.kind) {
    case 'plan_section':
      return t(($) => $.phases.plan_section[standing.state]);
    case 'recommendation':
      return t(($) => $.phases.recommendation[standing.state]);
    case 'agreement':
      return t(($) => $.phases.agreement[standing.state]);
    case 'minutes':
      return t(($) => $.phases.minutes[standing.state]);
  }
}

/** What happens in this state, and what comes next: one sentence without a full stop. */
export function nextWord(standing: Standing, t: TFunction): string {
  switch (standing.kind) {
    case 'plan_section':
      return t(($) => $.next.plan_section[standing.state]);
    case 'recommendation':
      return t(($) => $.next.recommendation[standing.state]);
    case 'agreement':
      return t(($) => $.next.agreement[standing.state]);
    case 'minutes':
      return t(($) => $.next.minutes[standing.state]);
  }
}

/** What a document of this kind is: "Raccomandazione". */
export function kindWord(kind: DocumentKind, t: TFunction): string {
  return t(($) => $.kinds.one[kind]);
}
