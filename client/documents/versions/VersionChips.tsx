import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/documents/lives.ts';
import type { VersionRow } from '../../../shared/documents/versionApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { StateChip } from '../StateChip.tsx';

type Props = {
  readonly version: Pick<VersionRow, 'kind' | 'erasedAt' | 'change'>;
  /** Where the document stands, for the version that stands for it now. */
  readonly standing: Standing | null;
};

/** What a version is: kept under a name, frozen, the one that is decided on; and how the office calls what changed in it. */
export function VersionChips({ version: { kind, erasedAt, change }, standing }: Props) {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  return (
    <>
      {standing ? (
        <StateChip standing={standing} />
      ) : (
        <Chip icon={kind === 'frozen' ? 'lock' : 'flag'}>{t(($) => $.versions.state[kind])}</Chip>
      )}
      {change !== null && (
        <Chip icon={change === 'substantial' ? 'alert' : 'pen'}>{t(($) => $.versions.change[change])}</Chip>
      )}
      {erasedAt !== null && (
        <Chip tone="warn" icon="x">
          {t(($) => $.versions.state.erased, { day: longDay(new Date(erasedAt)) })}
        </Chip>
      )}
    </>
  );
}
