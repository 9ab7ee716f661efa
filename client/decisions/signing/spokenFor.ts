import type { TFunction } from 'i18next';
import { fullName } from '../../../shared/people/organisation.ts';

const municipality = fullName({ kind: 'municipality', name: '' });

/** As it stands after "per": "il Comune di Ticengo", "Cooperativa Esempio Uno". */
export function spokenFor(name: string, t: TFunction): string {
  return name.startsWith(municipality) ? t(($) => $.signing.theMunicipality, { name }) : name;
}
