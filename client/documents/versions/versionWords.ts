import type { TFunction } from 'i18next';
import type { VersionRow } from '../../../shared/documents/versionApi.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';

type Said = Pick<VersionRow, 'number' | 'name' | 'kind' | 'createdAt' | 'createdBy'>;

/** "Versione 3", "Versione 2, «Prima della consultazione»". */
export function versionName({ number, name }: Pick<Said, 'number' | 'name'>, t: TFunction): string {
  return name === null
    ? t(($) => $.versions.version, { number })
    : t(($) => $.versions.versionNamed, { number, name });
}

/** "Congelata mercoledì 20, ore 17.05 da Bruno Fittizi, Ufficio di Piano." */
export function versionMade({ kind, createdAt, createdBy }: Said, t: TFunction, formats: Formats): string {
  const when = formats.spokenMoment(new Date(createdAt), new Date());
  if (kind === 'frozen')
    return createdBy === null
      ? t(($) => $.versions.frozen, { when })
      : t(($) => $.versions.frozenBy, { when, who: createdBy });
  return createdBy === null
    ? t(($) => $.versions.kept, { when })
    : t(($) => $.versions.keptBy, { when, who: createdBy });
}
